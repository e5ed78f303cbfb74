package org.throughline.web.drift;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.action.register.FiveNumber;
import org.throughline.query.drift.DriftComparison.Line;
import org.throughline.query.drift.FiveNumbers;
import org.throughline.query.drift.FiveNumbers.Counts;
import org.throughline.web.question.Question;
import org.throughline.web.words.Words;

/**
 * One of the five numbers beside what it was on an earlier day.
 *
 * @param id unique on its page
 * @param change "3 more"
 * @param restsOn what part of it rests on; null if it rests on decisions and dates of this board alone
 * @param list the address of the actions it counts
 */
public record Figure(
        String id,
        String name,
        long now,
        long was,
        String change,
        String means,
        @Nullable String restsOn,
        String list) {

    /**
     * All five.
     *
     * @param register the register of the actions that they are about
     */
    public static List<Figure> of(Line line, Question register) {
        return Stream.of(FiveNumber.values())
                .map(number -> of(number, line, register))
                .toList();
    }

    private static Figure of(FiveNumber number, Line line, Question register) {
        long now = of(number, line.now());
        long was = of(number, line.then());
        return new Figure(
                number.name().toLowerCase(Locale.ROOT),
                Words.of(number),
                now,
                was,
                change(now - was),
                means(number),
                restsOn(number, line.now()),
                list(number, register).address());
    }

    /** The actions that it counts, those with the most of what it is about first. */
    static Question list(FiveNumber number, Question register) {
        var list = register.with("number", number.name());
        return switch (number) {
            case LATE -> list.with("sort", "-delayDays");
            case MASKED -> list.with("sort", "-maskedDelayDays");
            case DRIFTING -> list.with("sort", "-driftDays");
            case UNVERIFIED -> list;
            case UNPROVEN -> list.with("sort", "-impactGapDays");
        };
    }

    /** "of which 2 while a claim waits for an answer". */
    private static @Nullable String restsOn(FiveNumber number, FiveNumbers numbers) {
        if (numbers.inWords() == null) return null;
        var word = " " + number.name().toLowerCase(Locale.ROOT) + ", ";
        return numbers.inWords().stream()
                .filter(sentence -> sentence.contains(word))
                .map(sentence -> sentence.substring(sentence.indexOf(", ") + 2))
                .findFirst()
                .orElse(null);
    }

    static String change(long change) {
        if (change == 0) return "no change";
        return Words.number(Math.abs(change)) + (change > 0 ? " more" : " fewer");
    }

    static long of(FiveNumber number, FiveNumbers numbers) {
        return switch (number) {
            case LATE -> numbers.late();
            case MASKED -> numbers.masked();
            case DRIFTING -> numbers.drifting();
            case UNVERIFIED -> numbers.unverified();
            case UNPROVEN -> numbers.unproven();
        };
    }

    static long of(FiveNumber number, Counts counts) {
        return switch (number) {
            case LATE -> counts.late();
            case MASKED -> counts.masked();
            case DRIFTING -> counts.drifting();
            case UNVERIFIED -> counts.unverified();
            case UNPROVEN -> counts.unproven();
        };
    }

    private static String means(FiveNumber number) {
        return switch (number) {
            case LATE -> "Past the date in force, and not finished";
            case MASKED -> "Later than the first date says, because the date was moved or taken away";
            case DRIFTING -> "Out of hold: moved, undated, unproven, or two signals at once";
            case UNVERIFIED -> "A claim has waited too long for somebody independent";
            case UNPROVEN -> "Signed off, and no measurement shows a difference yet";
        };
    }
}
