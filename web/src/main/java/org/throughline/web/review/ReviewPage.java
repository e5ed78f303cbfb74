package org.throughline.web.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.decide.OfferedDecisions.Offered;
import org.throughline.web.history.LatestEntries;
import org.throughline.web.impact.Funnel;
import org.throughline.web.list.Fact;
import org.throughline.web.list.Section;
import org.throughline.web.list.StandpointBar;

/**
 * One review, whole.
 *
 * @param caption its kind and reference
 * @param marks the status of its plan, and what is so beside it
 * @param access the page of who read it; null for who may not ask
 * @param numbers the five numbers of its actions, each opening to them
 * @param may empty on a past day
 */
public record ReviewPage(
        String caption,
        String title,
        List<String> marks,
        StandpointBar standpoint,
        List<Fact> facts,
        @Nullable String access,
        List<Figure> numbers,
        Funnel funnel,
        List<Section> sections,
        List<Offered> may,
        LatestEntries history) {

    public record Figure(String id, String name, long now, String list) {}
}
