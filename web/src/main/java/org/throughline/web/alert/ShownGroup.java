package org.throughline.web.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.words.Link;

/**
 * Lines of a digest that are alike.
 *
 * @param whose the agency of a committee's lines; null for the other readers
 * @param news what is new about them; null if nothing is
 */
public record ShownGroup(
        String title,
        @Nullable String whose,
        @Nullable String news,
        List<String> because,
        String next,
        List<Line> lines) {

    /**
     * One line.
     *
     * @param quiet the identifier, the due date, and its own day to answer by
     */
    public record Line(Link action, String quiet, List<String> because) {}
}
