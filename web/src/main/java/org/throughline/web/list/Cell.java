package org.throughline.web.list;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/**
 * One cell of a table: its parts, one below the other; marks stand side by side.
 *
 * @param number aligned to the right
 */
public record Cell(List<Part> parts, boolean number) {

    /**
     * One line of a cell, or one mark.
     *
     * @param address of the page that it leads to; null for words alone
     * @param hidden words that only a screen reader says, where the text is a sign; null for none
     */
    public record Part(
            Look look,
            String text,
            @Nullable String address,
            @Nullable String hidden) {}

    /** How a part is shown. */
    public enum Look {
        PLAIN,
        QUIET,
        MARK,
        STRONG_MARK
    }

    public static Cell of(String text) {
        return new Cell(List.of(part(Look.PLAIN, text)), false);
    }

    public static Cell link(String text, String address) {
        return new Cell(List.of(new Part(Look.PLAIN, text, address, null)), false);
    }

    public static Cell of(Link link) {
        return link(link.text(), link.address());
    }

    public static Cell number(long number) {
        return new Cell(List.of(part(Look.PLAIN, Words.number(number))), true);
    }

    /** A number that opens to what it counts; nothing opens where it is 0. */
    public static Cell number(long number, String address) {
        return number == 0
                ? number(0)
                : new Cell(List.of(new Part(Look.PLAIN, Words.number(number), address, null)), true);
    }

    /**
     * A number, or a dash.
     *
     * @param undefined why there is none: "not known, there is no date"
     */
    public static Cell numberOr(@Nullable Long number, String undefined) {
        return number == null ? new Cell(List.of(new Part(Look.PLAIN, "–", null, undefined)), true) : number(number);
    }

    /** A dash, with the reason for readers who do not see the dash. */
    public static Cell none(String hidden) {
        return new Cell(List.of(new Part(Look.PLAIN, "–", null, hidden)), false);
    }

    public static Cell marks(List<String> marks) {
        return new Cell(marks.stream().map(mark -> part(Look.MARK, mark)).toList(), false);
    }

    /** Nothing is added for an empty text. */
    public Cell quietly(String text) {
        return text.isEmpty() ? this : with(part(Look.QUIET, text));
    }

    public Cell then(String text) {
        return with(part(Look.PLAIN, text));
    }

    public Cell thenLink(String text, String address) {
        return with(new Part(Look.PLAIN, text, address, null));
    }

    public Cell marked(String text) {
        return with(part(Look.MARK, text));
    }

    private Cell with(Part part) {
        return new Cell(Stream.concat(parts.stream(), Stream.of(part)).toList(), number);
    }

    private static Part part(Look look, String text) {
        return new Part(look, text, null, null);
    }
}
