package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.CalendarDays;
import org.throughline.domain.EventReference;
import org.throughline.domain.ImmutableLists;
import org.throughline.events.action.OccurrenceResult;
import org.throughline.events.action.RecurringDuty;
import org.throughline.events.action.TimingEvent.OccurrenceAnswered;
import org.throughline.events.action.TimingEvent.RecurringDutySet;

/**
 * A recurring duty and what became of its occurrences.
 *
 * @param schedule the rhythm in force
 * @param set the decision that set it
 * @param answered how many occurrences of this rhythm were answered
 * @param occurrences every occurrence that was answered, in order, under earlier rhythms too
 * @param endedOn null while it runs
 */
public record Duty(
        RecurringDuty schedule,
        EventReference set,
        int answered,
        List<Occurrence> occurrences,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause) {

    /**
     * An occurrence that was done or missed.
     *
     * @param daysLate from the day it was owed to the day it was done, or recorded as missed
     */
    public record Occurrence(
            long version,
            LocalDate dueOn,
            LocalDate answeredOn,
            OccurrenceResult result,
            String evidence,
            long daysLate) {}

    public Duty {
        occurrences = List.copyOf(occurrences);
    }

    static Duty set(EventReference at, RecurringDutySet event, @Nullable Duty before) {
        return new Duty(event.duty(), at, 0, before == null ? List.of() : before.occurrences, null, null);
    }

    Duty answered(EventReference at, OccurrenceAnswered event) {
        var occurrence = new Occurrence(
                at.version(),
                event.dueOn(),
                at.on(),
                event.result(),
                event.evidence(),
                CalendarDays.past(event.dueOn(), at.on()));
        return new Duty(
                schedule, set, answered + 1, ImmutableLists.append(occurrences, occurrence), endedOn, endedBecause);
    }

    Duty ended(LocalDate on, String because) {
        return runs() ? new Duty(schedule, set, answered, occurrences, on, because) : this;
    }

    public boolean runs() {
        return endedOn == null;
    }

    /** The day by which the first occurrence without an answer is owed. */
    public LocalDate nextDueOn() {
        return schedule.dueOn(answered);
    }

    /** The day by which the occurrence after that one is owed. */
    public LocalDate nextButOneDueOn() {
        return schedule.dueOn(answered + 1);
    }

    /** The day by which the last answered occurrence was owed; null before the first. */
    public @Nullable LocalDate previousDueOn() {
        return answered == 0 ? null : schedule.dueOn(answered - 1);
    }

    /** Whether the first occurrence without an answer is due; after the end of a duty only those that fell due before it are. */
    public boolean owesNext() {
        return endedOn == null || !nextDueOn().isAfter(endedOn);
    }

    /** How many occurrences were due before a day and have no answer. */
    public int unanswered(LocalDate day) {
        var last = endedOn != null && endedOn.isBefore(day) ? endedOn.plusDays(1) : day;
        int count = 0;
        while (schedule.dueOn(answered + count).isBefore(last)) count++;
        return count;
    }

    /** For ever: an occurrence that was missed stays missed. */
    public int missed() {
        return count(OccurrenceResult.MISSED);
    }

    public int done() {
        return count(OccurrenceResult.DONE);
    }

    public int doneLate() {
        return (int) occurrences.stream()
                .filter(each -> each.result() == OccurrenceResult.DONE && each.daysLate() > 0)
                .count();
    }

    /** The days by which missed occurrences were late when they were recorded as missed, added up. */
    public long missedDaysLate() {
        return occurrences.stream()
                .filter(each -> each.result() == OccurrenceResult.MISSED)
                .mapToLong(Occurrence::daysLate)
                .sum();
    }

    private int count(OccurrenceResult result) {
        return (int)
                occurrences.stream().filter(each -> each.result() == result).count();
    }
}
