package org.throughline.command.action;

import static org.throughline.command.Rule.ACTION_IS_NOT_ON_HOLD;
import static org.throughline.command.Rule.ACTION_IS_ON_HOLD;
import static org.throughline.command.Rule.DUE_DATE_IS_NOT_BEFORE_ITS_DECISION;
import static org.throughline.command.Rule.HOLD_DECISION_FOLLOWS_THE_HOLD;
import static org.throughline.command.Rule.HOLD_IS_REVIEWED_LATER;
import static org.throughline.command.Rule.MILESTONE_DATE_MOVES;
import static org.throughline.command.Rule.MILESTONE_IS_AHEAD;
import static org.throughline.command.Rule.MILESTONE_IS_NOT_AFTER_THE_DUE_DATE;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.domain.action.ActionState;
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

/** Which milestones an action may have, and when it may be held. */
record TimingRules(ActionState now) {

    void allow(TimingEvent event) {
        ActionRules.isOpen(now);
        switch (event) {
            case MilestoneSet e -> liesAhead(e.dueOn(), e.effectiveOn());
            case MilestoneMoved e -> {
                var milestone = ahead(e.number());
                MILESTONE_DATE_MOVES.holdsIf(
                        milestone.isEmpty() || !milestone.get().dueOn().equals(e.dueOn()));
                liesAhead(e.dueOn(), e.effectiveOn());
            }
            case MilestoneReached e -> ahead(e.number());
            case ActionHeld e -> {
                ACTION_IS_NOT_ON_HOLD.holdsIf(held().isEmpty());
                isReviewedLater(e.reviewBy(), e.effectiveOn());
            }
            case HoldReviewed e -> {
                followsTheHold(e.effectiveOn());
                isReviewedLater(e.reviewBy(), e.effectiveOn());
            }
            case HoldReleased e -> followsTheHold(e.effectiveOn());
            case MoreTimeRequested e -> new AlertRules(now).allow(e);
            case MoreTimeRefused e -> new AlertRules(now).allow(e);
        }
    }

    private Optional<Milestone> ahead(int number) {
        var milestone = now.forecast().milestones().stream()
                .filter(each -> each.number() == number && each.reachedOn() == null)
                .findFirst();
        MILESTONE_IS_AHEAD.holdsIf(milestone.isPresent());
        return milestone;
    }

    private void liesAhead(LocalDate dueOn, LocalDate decidedOn) {
        DUE_DATE_IS_NOT_BEFORE_ITS_DECISION.holdsIf(!dueOn.isBefore(decidedOn));
        var due = now.dueDates().current();
        MILESTONE_IS_NOT_AFTER_THE_DUE_DATE.holdsIf(due == null || !dueOn.isAfter(due));
    }

    private Optional<Hold> held() {
        return now.holds().stream().filter(Hold::inForce).findFirst();
    }

    private void followsTheHold(LocalDate on) {
        var hold = held();
        ACTION_IS_ON_HOLD.holdsIf(hold.isPresent());
        HOLD_DECISION_FOLLOWS_THE_HOLD.holdsIf(
                hold.isEmpty() || !on.isBefore(hold.get().from()));
    }

    private static void isReviewedLater(LocalDate reviewBy, LocalDate decidedOn) {
        HOLD_IS_REVIEWED_LATER.holdsIf(reviewBy.isAfter(decidedOn));
    }
}
