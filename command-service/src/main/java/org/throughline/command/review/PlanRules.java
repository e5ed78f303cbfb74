package org.throughline.command.review;

import static org.throughline.command.Rule.CONDITIONS_ARE_MET;
import static org.throughline.command.Rule.CONDITION_IS_NOT_YET_MET;
import static org.throughline.command.Rule.CONDITION_IS_OF_THE_SIGN_OFF_IN_FORCE;
import static org.throughline.command.Rule.NOTHING_OF_A_SIGN_OFF_PRECEDES_IT;
import static org.throughline.command.Rule.PLAN_IS_AGREED;
import static org.throughline.command.Rule.PLAN_IS_A_DRAFT;
import static org.throughline.command.Rule.PLAN_IS_DECIDED_ON_BY_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Rule.PLAN_IS_NOT_CLOSED;
import static org.throughline.command.Rule.PLAN_IS_NOT_YET_SUSTAINED;
import static org.throughline.command.Rule.PLAN_IS_SIGNED_OFF;
import static org.throughline.command.Rule.PLAN_IS_SUSTAINED;
import static org.throughline.command.Rule.PLAN_STEPS_FOLLOW_ONE_ANOTHER;

import java.util.Objects;
import org.throughline.board.Board;
import org.throughline.domain.review.Plan.SignOff;
import org.throughline.domain.review.Plan.Status;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.Authority;
import org.throughline.events.review.PlanEvent;
import org.throughline.events.review.PlanEvent.PlanAgreed;
import org.throughline.events.review.PlanEvent.PlanClosed;
import org.throughline.events.review.PlanEvent.PlanConditionMet;
import org.throughline.events.review.PlanEvent.PlanSignOffRevoked;
import org.throughline.events.review.PlanEvent.PlanSignedOff;
import org.throughline.events.review.PlanEvent.PlanSustained;

/** How a review's plan goes from one stage to the next. */
record PlanRules(Board board, ReviewState now) {

    void allow(PlanEvent event) {
        var movedOn = now.plan().movedOn();
        PLAN_IS_NOT_CLOSED.holdsIf(now.plan().status() != Status.CLOSED);
        switch (event) {
            case PlanAgreed e -> {
                PLAN_IS_A_DRAFT.holdsIf(now.plan().status() == Status.DRAFT);
                isOfACommitteeThatOversees(e.authority());
            }
            case PlanSignedOff e -> {
                PLAN_IS_AGREED.holdsIf(now.plan().status() == Status.AGREED);
                isOfACommitteeThatOversees(e.authority());
            }
            case PlanConditionMet e -> {
                isUnmet(e.condition(), signOff());
                NOTHING_OF_A_SIGN_OFF_PRECEDES_IT.holdsIf(
                        !e.effectiveOn().isBefore(signOff().on()));
                return; // it moves the plan no further, so it need not wait for what did
            }
            case PlanSignOffRevoked e -> {
                signOff();
                isOfACommitteeThatOversees(e.authority());
            }
            case PlanSustained e -> {
                signOff();
                PLAN_IS_NOT_YET_SUSTAINED.holdsIf(now.plan().status() == Status.SIGNED_OFF);
                isOfACommitteeThatOversees(e.authority());
            }
            case PlanClosed e -> {
                PLAN_IS_SUSTAINED.holdsIf(now.plan().status() == Status.SUSTAINED);
                CONDITIONS_ARE_MET.holdsIf(signOff().conditionsMet());
                isOfACommitteeThatOversees(e.authority());
            }
        }
        PLAN_STEPS_FOLLOW_ONE_ANOTHER.holdsIf(
                movedOn == null || !event.effectiveOn().isBefore(movedOn));
    }

    private void isOfACommitteeThatOversees(Authority authority) {
        PLAN_IS_DECIDED_ON_BY_A_COMMITTEE_THAT_OVERSEES.holdsIf(ReviewRules.oversees(authority, now, board));
    }

    private SignOff signOff() {
        var signOff = now.plan().signOff();
        PLAN_IS_SIGNED_OFF.holdsIf(signOff != null);
        return Objects.requireNonNull(signOff);
    }

    private static void isUnmet(int number, SignOff signOff) {
        CONDITION_IS_OF_THE_SIGN_OFF_IN_FORCE.holdsIf(
                number <= signOff.conditions().size());
        CONDITION_IS_NOT_YET_MET.holdsIf(!signOff.conditions().get(number - 1).met());
    }
}
