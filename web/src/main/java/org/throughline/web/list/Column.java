package org.throughline.web.list;

import org.jspecify.annotations.Nullable;
import org.throughline.web.question.Question;

/**
 * The head of a column of a register.
 *
 * @param sorts the address of the register sorted by this column; null if it cannot be
 * @param ariaSort "ascending", "descending" or "none"
 */
public record Column(String text, @Nullable String sorts, String ariaSort, boolean number) {

    /** Sorted from the first to the last, then the other way. */
    public static Column sorted(Question question, String text, String by) {
        return sorted(question, text, by, false);
    }

    /** Of numbers, sorted from the greatest to the least, then the other way. */
    public static Column number(Question question, String text, String by) {
        return sorted(question, text, by, true);
    }

    public static Column plain(String text) {
        return new Column(text, null, "none", false);
    }

    public static Column plainNumber(String text) {
        return new Column(text, null, "none", true);
    }

    private static Column sorted(Question question, String text, String by, boolean number) {
        var sorted = question.value("sort");
        boolean ascending = sorted.equals(by);
        boolean descending = sorted.equals("-" + by);
        var next = descending || (!ascending && !number) ? by : "-" + by;
        return new Column(
                text,
                question.without("page").with("sort", next).address(),
                ascending ? "ascending" : descending ? "descending" : "none",
                number);
    }

    /** An arrow beside the text; empty where the register is not sorted by it. */
    public String arrow() {
        return switch (ariaSort) {
            case "ascending" -> " ▲";
            case "descending" -> " ▼";
            default -> "";
        };
    }
}
