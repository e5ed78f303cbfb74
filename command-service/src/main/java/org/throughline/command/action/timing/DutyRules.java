package org.throughline.command.action.timing;

import static org.throughline.command.Rule.ACTION_IS_A_RECURRING_DUTY;
import static org.throughline.command.Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Rule.OCCURRENCES_ARE_ANSWERED_ONCE_AND_IN_ORDER;
import static org.throughline.command.Rule.OCCURRENCE_IS_DONE_IN_ITS_OWN_PERIOD;
import static org.throughline.command.Rule.OCCURRENCE_IS_MISSED_WHEN_THE_NEXT_IS_DUE;
import static org.throughline.command.Rule.RECURRING_DUTY_CHANGES;
import static org.throughline.command.Rule.RECURRING_DUTY_HAS_ENDED;
import static org.throughline.command.Rule.RECURRING_DUTY_RUNS;
import static org.throughline.command.Wording.day;
import static org.throughline.command.action.ActionStatusRules.isDecidedByAnOverseer;
import static org.throughline.command.action.ActionStatusRules.isUnderWay;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.board.Board;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.Duty;
import org.throughline.events.action.TimingEvent.OccurrenceAnswered;
import org.throughline.events.action.TimingEvent.RecurringDutyEnded;
import org.throughline.events.action.TimingEvent.RecurringDutySet;

/** When a recurring duty is set and ended, and in which order its occurrences are answered. */
public final class DutyRules {

    private DutyRules() {}

    static void check(RecurringDutySet event, ActionState now, Board board) {
        isUnderWay(now);
        isDecidedByAnOverseer(DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES, event.authority(), now, board);
        var duty = now.duty();
        RECURRING_DUTY_CHANGES.check(
                duty == null || !duty.runs() || !duty.schedule().equals(event.duty()),
                () -> "the action recurs like that already");
        DueDateRules.checkPromise(event.duty().firstDueOn(), null, event.effectiveOn(), event.source());
    }

    /**
     * Refuses an occurrence out of order; one done before the one before it was due, because a month's report is not written
     * a year ahead; and one missed before the next is due, because until then it is late.
     */
    static void check(OccurrenceAnswered event, ActionState now) {
        var duty = ACTION_IS_A_RECURRING_DUTY.checkPresent(now.duty(), () -> "the action is not a recurring duty");
        RECURRING_DUTY_RUNS.check(
                duty.owesNext(),
                () -> "the recurring duty ended on %s, and no occurrence of it is left without an answer"
                        .formatted(day(Objects.requireNonNull(duty.endedOn()))));
        OCCURRENCES_ARE_ANSWERED_ONCE_AND_IN_ORDER.check(
                event.dueOn().equals(duty.nextDueOn()),
                () -> "the first occurrence without an answer is due on %s".formatted(day(duty.nextDueOn())));
        switch (event.result()) {
            case DONE -> {
                var before = duty.previousDueOn();
                OCCURRENCE_IS_DONE_IN_ITS_OWN_PERIOD.check(
                        before == null || event.effectiveOn().isAfter(before),
                        () -> "the occurrence before it was due on %s".formatted(day(Objects.requireNonNull(before))));
            }
            case MISSED ->
                OCCURRENCE_IS_MISSED_WHEN_THE_NEXT_IS_DUE.check(
                        !event.effectiveOn().isBefore(duty.nextButOneDueOn()),
                        () -> "the next occurrence is due on %s; until then this one is late"
                                .formatted(day(duty.nextButOneDueOn())));
        }
    }

    static void check(RecurringDutyEnded event, ActionState now, Board board) {
        isDecidedByAnOverseer(DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES, event.authority(), now, board);
        var duty = ACTION_IS_A_RECURRING_DUTY.checkPresent(now.duty(), () -> "the action is not a recurring duty");
        RECURRING_DUTY_RUNS.check(duty.runs(), () -> ended(duty.endedOn()));
    }

    /** Refuses a claim that would stop the clock of every occurrence to come. */
    public static void hasEnded(ActionState now) {
        Duty duty = now.duty();
        RECURRING_DUTY_HAS_ENDED.check(
                duty == null || !duty.runs(),
                () -> "the action is a recurring duty; its next occurrence is due on %s"
                        .formatted(day(Objects.requireNonNull(duty).nextDueOn())));
    }

    private static String ended(@Nullable LocalDate on) {
        return "the recurring duty ended on %s".formatted(day(Objects.requireNonNull(on)));
    }
}
