package org.throughline.web.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Table;
import org.throughline.web.question.KnownMoment;
import org.throughline.web.words.Link;

/**
 * One action, finding or review from two standpoints.
 *
 * @param of what is compared, as the address has it
 * @param about its statement or title
 * @param above its own page
 * @param lead what the difference comes to
 * @param differ those that differ
 * @param same those that do not
 * @param between the entries that count at one standpoint only
 * @param laterOnly a sentence on entries that count at neither; null if there are none
 * @param moments of knowing to compare: before and after each entry that changed the past
 */
public record ComparePage(
        String of,
        String about,
        Link above,
        Link history,
        Side left,
        Side right,
        String lead,
        String count,
        List<Difference> differ,
        Table same,
        Table between,
        @Nullable String laterOnly,
        List<Link> moments,
        List<Link> files) {

    /**
     * A standpoint.
     *
     * @param asOf as the form has it; empty for today
     * @param day in words
     * @param known in words: "as recorded by 31 March 2017"
     */
    public record Side(String asOf, KnownMoment knownAt, String day, String known) {}

    public record Difference(String field, String left, String right, Cell why) {}
}
