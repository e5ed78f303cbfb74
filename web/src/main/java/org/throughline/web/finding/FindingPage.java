package org.throughline.web.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.decide.OfferedDecisions.Offered;
import org.throughline.web.history.LatestEntries;
import org.throughline.web.impact.Funnel;
import org.throughline.web.list.Fact;
import org.throughline.web.list.Section;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.theme.ThemePage.Recurrence;
import org.throughline.web.words.Link;

/**
 * One finding: what it says, its actions and how far they have come, and the reviews that raised its theme.
 *
 * @param number as printed in its source, or else its identifier
 * @param marks its status, and what is so beside it
 * @param funnel null where it asks for nothing
 * @param line the reviews that raised its theme; null where it is the only one
 * @param may empty on a past day
 */
public record FindingPage(
        String id,
        String number,
        Link review,
        String statement,
        List<String> marks,
        StandpointBar standpoint,
        List<Fact> facts,
        @Nullable Funnel funnel,
        List<Section> sections,
        @Nullable Recurrence line,
        List<Offered> may,
        LatestEntries history) {}
