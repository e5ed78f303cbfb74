package org.throughline.web.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.question.Question;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/**
 * A history on the page of what it is about: a page stays small however long a matter goes on.
 *
 * @param all the list with every entry; null where all are shown
 */
public record LatestEntries(List<Entry> entries, @Nullable Link all) {

    private static final int SHOWN_MAX = 50;

    /**
     * The latest of some entries.
     *
     * @param entries those that took effect last first
     * @param of the page that they are on
     */
    static LatestEntries of(List<Entry> entries, Question of) {
        return entries.size() <= SHOWN_MAX
                ? new LatestEntries(entries, null)
                : new LatestEntries(
                        List.copyOf(entries.subList(0, SHOWN_MAX)),
                        new Link(
                                "The latest %d of %s are shown. See every entry in a table"
                                        .formatted(SHOWN_MAX, Words.number(entries.size())),
                                of.to(of.path() + "/history")));
    }
}
