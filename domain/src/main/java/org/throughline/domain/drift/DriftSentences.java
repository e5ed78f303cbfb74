package org.throughline.domain.drift;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.CalendarDays;
import org.throughline.domain.DayBasis;
import org.throughline.domain.EventReference;
import org.throughline.domain.action.Claim;
import org.throughline.domain.action.DueDate;
import org.throughline.domain.action.DueDateMove;
import org.throughline.domain.action.DueDates;
import org.throughline.domain.action.ImpactState;
import org.throughline.events.StatedDate;

/** Phrases that the sentences of signals and of measures share. */
final class DriftSentences {

    static final String ASSUMED = " (assumed, because the source gives no day)";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private DriftSentences() {}

    static String undated(DueDates dueDates) {
        var words = dueDates.asWritten();
        if (words != null && dueDates.inForce().assumed()) return "The source gives no due date";
        return words == null
                ? "There is no due date"
                : "There is no due date, only the words \"%s\"".formatted(words.words());
    }

    static String moved(DueDates dueDates) {
        var moves = dueDates.movesSinceReopening();
        return "Due date moved %s, %s in all: %s"
                .formatted(
                        times(moves.size()),
                        CalendarDays.inWords(dueDates.driftDays()),
                        moves.stream().map(DriftSentences::destination).collect(Collectors.joining(", ")));
    }

    static String waiting(Claim claim, long days) {
        return "Claimed complete on %s and not verified for %s"
                .formatted(day(claim.made()), CalendarDays.inWords(days));
    }

    static String unproven(EventReference signedOff, long days, ImpactState impact) {
        return "Signed off on %s and no impact shown for %s: %s"
                .formatted(
                        day(signedOff),
                        CalendarDays.inWords(days),
                        impact.impactShown().isEmpty()
                                ? "no evidence of practice or outcome"
                                : "the best evidence is " + impact.strength());
    }

    /** A due date as people write it: the date, or the source's words with the last day that they mean. */
    static String due(@Nullable LocalDate owedBy, @Nullable StatedDate asWritten) {
        if (asWritten == null) return owedBy == null ? "no date" : date(owedBy);
        return owedBy == null
                ? "\"%s\"".formatted(asWritten.words())
                : "\"%s\", so by %s".formatted(asWritten.words(), date(owedBy));
    }

    /** When something is due that a due date says, with what is to be known about that date. */
    static String due(DueDate due, DueDates dueDates) {
        var said = due.asWritten() == null
                ? "on " + date(Objects.requireNonNull(due.day()))
                : due(due.day(), due.asWritten());
        if (due.assumed()) said += " (assumed, because the source gives no date)";
        return dueDates.pastWhenAgreed(due)
                ? "%s (past when agreed on %s, so counted from then)"
                        .formatted(said, date(dueDates.agreed().on()))
                : said;
    }

    /** The day of an event, with what is to be known about it. */
    static String day(EventReference event) {
        return date(event.on()) + (event.dayRestsOn() == DayBasis.ASSUMED_DATE ? ASSUMED : "");
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String dates(Collection<LocalDate> dates) {
        return dates.stream().map(DriftSentences::date).collect(Collectors.joining(", "));
    }

    static String together(List<String> sentences) {
        return String.join(". ", sentences);
    }

    private static String destination(DueDateMove move) {
        return due(move.to(), move.asWritten());
    }

    private static String times(int count) {
        return switch (count) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> count + " times";
        };
    }
}
