package org.throughline.web.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.list.Pages;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.words.Link;

/**
 * What one agency has to answer.
 *
 * @param agency its name
 * @param lead how much it is, and by when
 * @param all the page without filters; null where it has none
 * @param questions the most harmful first
 * @param next what the next mail will ask
 * @param nextPart how much of it is shown; empty where that is all
 * @param others what else waits for the agency, each with the page that has its decisions
 * @param allOthers the list with all of them; null where all are shown
 * @param lists lists of what belongs to it
 */
public record ToAnswerPage(
        String agency,
        String title,
        StandpointBar standpoint,
        String lead,
        @Nullable Link all,
        List<Asked> questions,
        List<Asked> next,
        String nextPart,
        List<Other> others,
        @Nullable Link allOthers,
        List<Link> lists,
        Pages pages) {

    /**
     * One question.
     *
     * @param address of the form that answers it; null for who does not answer for the agency, and on another day
     * @param about the action's statement, or how many actions there are
     * @param news what is new about it; null if nothing is
     * @param because what all of its actions have in common
     */
    public record Asked(
            String title,
            @Nullable String address,
            String about,
            String by,
            boolean overdue,
            @Nullable String news,
            List<String> because,
            String next,
            List<About> actions) {}

    /** @param because what is said of this action only */
    public record About(Link action, String id, List<String> because) {}

    /** @param what the matter in words, and since when */
    public record Other(Link thing, String what, String by) {}
}
