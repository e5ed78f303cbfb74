package org.throughline.command.action.timing;

import static org.throughline.command.Rule.ACTION_IS_NOT_ON_HOLD;
import static org.throughline.command.Rule.ACTION_IS_ON_HOLD;
import static org.throughline.command.Rule.DUE_DATE_IS_NOT_BEFORE_ITS_DECISION;
import static org.throughline.command.Rule.HOLD_IS_REVIEWED_LATER;
import static org.throughline.command.Rule.MILESTONE_DATE_MOVES;
import static org.throughline.command.Rule.MILESTONE_IS_AHEAD;
import static org.throughline.command.Rule.MILESTONE_IS_NOT_AFTER_THE_DUE_DATE;
import static org.throughline.command.Wording.day;
import static org.throughline.command.action.ActionStatusRules.isOpen;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.command.DecisionContext;
import org.throughline.command.HoldOversight;
import org.throughline.command.RuleViolated;
import org.throughline.command.action.alert.MoreTimeRules;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.DueDate;
import org.throughline.domain.action.Hold;
import org.throughline.domain.action.Milestone;
import org.throughline.events.action.TimingEvent;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.action.TimingEvent.HoldReleased;
import org.throughline.events.action.TimingEvent.HoldReviewed;
import org.throughline.events.action.TimingEvent.MilestoneMoved;
import org.throughline.events.action.TimingEvent.MilestoneReached;
import org.throughline.events.action.TimingEvent.MilestoneSet;
import org.throughline.events.action.TimingEvent.MoreTimeRefused;
import org.throughline.events.action.TimingEvent.MoreTimeRequested;
import org.throughline.events.action.TimingEvent.OccurrenceAnswered;
import org.throughline.events.action.TimingEvent.RecurringDutyEnded;
import org.throughline.events.action.TimingEvent.RecurringDutySet;

/** Which milestones an action may have, and when it may be held. */
public final class TimingRules {

    private TimingRules() {}

    public static void check(TimingEvent event, ActionState now, DecisionContext context) {
        isOpen(now);
        var board = context.board();
        switch (event) {
            case MilestoneSet e -> liesAhead(DueDate.owedBy(e.dueOn(), e.dueOnAsWritten()), e, now);
            case MilestoneMoved e -> {
                var milestone = ahead(e.number(), now);
                MILESTONE_DATE_MOVES.check(
                        !(Objects.equals(milestone.dueOn(), DueDate.owedBy(e.dueOn(), e.dueOnAsWritten()))
                                && Objects.equals(milestone.dueOnAsWritten(), e.dueOnAsWritten())),
                        () -> already(milestone));
                liesAhead(DueDate.owedBy(e.dueOn(), e.dueOnAsWritten()), e, now);
            }
            case MilestoneReached e -> ahead(e.number(), now);
            case ActionHeld e -> {
                HoldOversight.isDecidedByAnOverseer(e.authority(), e.effectiveOn(), now, context);
                var hold = inForce(now);
                ACTION_IS_NOT_ON_HOLD.check(
                        hold == null,
                        () -> "the action has been on hold since %s; its hold has to be released first"
                                .formatted(day(Objects.requireNonNull(hold).from())));
                isReviewedLater(e.reviewBy(), e.effectiveOn());
            }
            case HoldReviewed e -> {
                HoldOversight.isDecidedByAnOverseer(e.authority(), e.effectiveOn(), now, context);
                isOnHold(now);
                isReviewedLater(e.reviewBy(), e.effectiveOn());
            }
            case HoldReleased e -> {
                HoldOversight.isDecidedByAnOverseer(e.authority(), e.effectiveOn(), now, context);
                isOnHold(now);
            }
            case RecurringDutySet e -> DutyRules.check(e, now, board);
            case OccurrenceAnswered e -> DutyRules.check(e, now);
            case RecurringDutyEnded e -> DutyRules.check(e, now, board);
            case MoreTimeRequested e -> MoreTimeRules.check(e, now);
            case MoreTimeRefused _ -> MoreTimeRules.checkRefusal(now);
        }
    }

    private static Milestone ahead(int number, ActionState now) {
        var milestone = now.forecast().milestones().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElse(null);
        if (milestone == null)
            throw new RuleViolated(MILESTONE_IS_AHEAD, "the action has no milestone %d".formatted(number));
        MILESTONE_IS_AHEAD.check(
                milestone.reachedOn() == null,
                () -> "milestone %d was reached on %s"
                        .formatted(number, day(Objects.requireNonNull(milestone.reachedOn()))));
        return milestone;
    }

    private static String already(Milestone milestone) {
        return milestone.dueOnAsWritten() == null
                ? "milestone %d is due on %s already"
                        .formatted(milestone.number(), day(Objects.requireNonNull(milestone.dueOn())))
                : "milestone %d is due \"%s\" already"
                        .formatted(
                                milestone.number(), milestone.dueOnAsWritten().words());
    }

    /** A source may set a milestone for a day already past. */
    private static void liesAhead(@Nullable LocalDate dueOn, TimingEvent decided, ActionState now) {
        if (dueOn == null) return;
        DUE_DATE_IS_NOT_BEFORE_ITS_DECISION.check(
                decided.source() != null || !dueOn.isBefore(decided.effectiveOn()),
                () -> "the milestone would be due on %s, before %s, the day it was decided on"
                        .formatted(day(dueOn), day(decided.effectiveOn())));
        var due = now.dueDates().current();
        MILESTONE_IS_NOT_AFTER_THE_DUE_DATE.check(
                due == null || !dueOn.isAfter(due),
                () -> "the milestone would be due on %s, after the action, which is due on %s"
                        .formatted(day(dueOn), day(Objects.requireNonNull(due))));
    }

    private static @Nullable Hold inForce(ActionState now) {
        return now.holds().stream().filter(Hold::inForce).findFirst().orElse(null);
    }

    private static void isOnHold(ActionState now) {
        ACTION_IS_ON_HOLD.check(inForce(now) != null, () -> "the action is not on hold");
    }

    private static void isReviewedLater(LocalDate reviewBy, LocalDate decidedOn) {
        HOLD_IS_REVIEWED_LATER.check(reviewBy.isAfter(decidedOn));
    }
}
