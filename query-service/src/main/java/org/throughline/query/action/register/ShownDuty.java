package org.throughline.query.action.register;

import static org.throughline.query.action.history.Sentence.day;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.CalendarDays;
import org.throughline.domain.action.Duty;
import org.throughline.domain.action.Duty.Occurrence;
import org.throughline.events.action.RecurringDuty;
import org.throughline.query.action.history.Sentence;

/**
 * A recurring duty on the day asked about.
 *
 * @param inWords its rhythm, what was missed and what waits, in a sentence
 * @param nextDueOn the day by which the first occurrence without an answer is owed
 * @param unanswered how many occurrences were due before the day and have no answer
 * @param missedDaysLate the days by which missed occurrences were late when they were recorded as missed, added up
 */
public record ShownDuty(
        String inWords,
        RecurringDuty schedule,
        LocalDate nextDueOn,
        int unanswered,
        int done,
        int doneLate,
        int missed,
        long missedDaysLate,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause,
        List<Occurrence> occurrences) {

    static @Nullable ShownDuty of(@Nullable Duty duty, LocalDate day) {
        return duty == null
                ? null
                : new ShownDuty(
                        inWords(duty, day),
                        duty.schedule(),
                        duty.nextDueOn(),
                        duty.unanswered(day),
                        duty.done(),
                        duty.doneLate(),
                        duty.missed(),
                        duty.missedDaysLate(),
                        duty.endedOn(),
                        duty.endedBecause(),
                        duty.occurrences());
    }

    static String inWords(Duty duty, LocalDate day) {
        int unanswered = duty.unanswered(day);
        return "%s%s; %d done, %d of them late; %d missed%s%s"
                .formatted(
                        Sentence.rhythm(duty.schedule()),
                        duty.endedOn() == null ? "" : ", ended on " + day(duty.endedOn()),
                        duty.done(),
                        duty.doneLate(),
                        duty.missed(),
                        duty.missed() == 0
                                ? ""
                                : ", which were %s late together when recorded as missed"
                                        .formatted(CalendarDays.inWords(duty.missedDaysLate())),
                        unanswered == 0 ? "" : "; %d due and without an answer".formatted(unanswered));
    }
}
