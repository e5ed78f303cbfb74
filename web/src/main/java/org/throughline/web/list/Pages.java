package org.throughline.web.list;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.list.Page;
import org.throughline.web.question.Question;
import org.throughline.web.words.Words;

/**
 * The pages of a list.
 *
 * @param showing "Showing 1 to 50 of 68"
 * @param numbered the first, the last and those around the present page; empty if there is only one
 */
public record Pages(
        String showing,
        List<Numbered> numbered,
        @Nullable String previous,
        @Nullable String next) {

    /** @param gapBefore whether pages are left out before this one */
    public record Numbered(int number, String address, boolean current, boolean gapBefore) {}

    public static Pages of(Page<?> list, Question question) {
        int last = (int) ((list.total() + list.size() - 1) / Math.max(1, list.size()));
        long first = (long) list.page() * list.size();
        var showing = list.items().isEmpty()
                ? "Showing none of " + Words.number(list.total())
                : "Showing %s to %s of %s"
                        .formatted(
                                Words.number(first + 1),
                                Words.number(first + list.items().size()),
                                Words.number(list.total()));
        if (last <= 1) return new Pages(showing, List.of(), null, null);
        var shown = IntStream.range(0, last)
                .filter(page -> page == 0 || page == last - 1 || Math.abs(page - list.page()) <= 1)
                .toArray();
        return new Pages(
                showing,
                IntStream.range(0, shown.length)
                        .mapToObj(i -> new Numbered(
                                shown[i] + 1,
                                address(question, shown[i]),
                                shown[i] == list.page(),
                                i > 0 && shown[i] > shown[i - 1] + 1))
                        .toList(),
                list.page() == 0 ? null : address(question, list.page() - 1),
                list.page() >= last - 1 ? null : address(question, list.page() + 1));
    }

    private static String address(Question question, int page) {
        return page == 0
                ? question.without("page").address()
                : question.with("page", Integer.toString(page)).address();
    }
}
