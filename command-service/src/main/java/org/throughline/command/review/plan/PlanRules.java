package org.throughline.command.review.plan;

import static org.throughline.command.OversightRules.isDecidedByAnOverseer;
import static org.throughline.command.Rule.CONDITIONS_ARE_MET;
import static org.throughline.command.Rule.CONDITION_IS_FOUND_MET_BY_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Rule.CONDITION_IS_NOT_YET_MET;
import static org.throughline.command.Rule.CONDITION_IS_OF_THE_SIGN_OFF_IN_FORCE;
import static org.throughline.command.Rule.PLANNED_ACTIONS_ARE_DONE;
import static org.throughline.command.Rule.PLAN_HAS_BEEN_AGREED;
import static org.throughline.command.Rule.PLAN_IS_AGREED;
import static org.throughline.command.Rule.PLAN_IS_A_DRAFT;
import static org.throughline.command.Rule.PLAN_IS_DECIDED_ON_BY_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Rule.PLAN_IS_NOT_CLOSED;
import static org.throughline.command.Rule.PLAN_IS_NOT_SIGNED_OFF_BY_ONE_AGENCY;
import static org.throughline.command.Rule.PLAN_IS_NOT_YET_SUSTAINED;
import static org.throughline.command.Rule.PLAN_IS_SIGNED_OFF;
import static org.throughline.command.Rule.PLAN_IS_SUSTAINED;
import static org.throughline.command.Rule.PLAN_SAYS_WHY_ITS_ACTIONS_ARE_NOT_THOSE_RECORDED;
import static org.throughline.command.Wording.day;

import java.util.Objects;
import org.throughline.board.Board;
import org.throughline.command.Rule;
import org.throughline.domain.review.Plan;
import org.throughline.domain.review.Plan.ActionCount;
import org.throughline.domain.review.Plan.PlanSignOff;
import org.throughline.domain.review.Plan.Status;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.Authority;
import org.throughline.events.review.PlanEvent;
import org.throughline.events.review.PlanEvent.PlanAgreed;
import org.throughline.events.review.PlanEvent.PlanClosed;
import org.throughline.events.review.PlanEvent.PlanConditionMet;
import org.throughline.events.review.PlanEvent.PlanImpactAssessed;
import org.throughline.events.review.PlanEvent.PlanSignOffRevoked;
import org.throughline.events.review.PlanEvent.PlanSignedOff;
import org.throughline.events.review.PlanEvent.PlanSustained;

/** How a review's plan goes from one status to the next. */
public final class PlanRules {

    private PlanRules() {}

    public static void check(PlanEvent event, ReviewState now, Board board) {
        var plan = now.plan();
        PLAN_IS_NOT_CLOSED.check(
                plan.status() != Status.CLOSED || event instanceof PlanImpactAssessed, () -> found(plan));
        switch (event) {
            case PlanAgreed e -> {
                PLAN_IS_A_DRAFT.check(plan.status() == Status.DRAFT, () -> found(plan));
                isDecidedByAnOverseer(PLAN_IS_DECIDED_ON_BY_A_COMMITTEE_THAT_OVERSEES, e.authority(), now, board);
                isExplained(ActionCount.of(e));
            }
            case PlanSignedOff e -> {
                PLAN_IS_AGREED.check(plan.status() == Status.AGREED, () -> found(plan));
                isVouchedFor(e.authority(), now, board);
                var actions = ActionCount.of(e);
                isExplained(actions);
                PLANNED_ACTIONS_ARE_DONE.check(
                        !actions.hasOpen() || (e.source() != null && e.reason() != null),
                        () -> "%s on that day".formatted(actions.inWords()));
            }
            case PlanConditionMet e -> {
                isUnmet(e, signOff(plan));
                var authority = CONDITION_IS_FOUND_MET_BY_A_COMMITTEE_THAT_OVERSEES.checkPresent(
                        e.authority(), () -> "no minute is named");
                isVouchedFor(CONDITION_IS_FOUND_MET_BY_A_COMMITTEE_THAT_OVERSEES, authority, now, board);
            }
            case PlanSignOffRevoked e -> {
                signOff(plan);
                isDecidedByAnOverseer(PLAN_IS_DECIDED_ON_BY_A_COMMITTEE_THAT_OVERSEES, e.authority(), now, board);
            }
            case PlanSustained e -> {
                signOff(plan);
                PLAN_IS_NOT_YET_SUSTAINED.check(plan.status() == Status.SIGNED_OFF, () -> found(plan));
                isVouchedFor(e.authority(), now, board);
            }
            case PlanClosed e -> {
                PLAN_IS_SUSTAINED.check(plan.status() == Status.SUSTAINED, () -> found(plan));
                CONDITIONS_ARE_MET.check(
                        signOff(plan).conditionsMet(),
                        () -> "%d conditions of the sign-off are not met"
                                .formatted(signOff(plan).conditions().stream()
                                        .filter(condition -> !condition.met())
                                        .count()));
                isVouchedFor(e.authority(), now, board);
            }
            case PlanImpactAssessed e -> {
                PLAN_HAS_BEEN_AGREED.check(plan.status() != Status.DRAFT, () -> found(plan));
                isVouchedFor(e.authority(), now, board);
            }
        }
    }

    /** Only a committee that oversees the review, or the Board, vouches for a plan, and no forum of a single agency does. */
    private static void isVouchedFor(Authority authority, ReviewState now, Board board) {
        isVouchedFor(PLAN_IS_DECIDED_ON_BY_A_COMMITTEE_THAT_OVERSEES, authority, now, board);
    }

    private static void isVouchedFor(Rule byAnOverseer, Authority authority, ReviewState now, Board board) {
        isDecidedByAnOverseer(byAnOverseer, authority, now, board);
        PLAN_IS_NOT_SIGNED_OFF_BY_ONE_AGENCY.check(
                !board.isForum(authority.committee()),
                () -> "%s is a forum of a single agency".formatted(authority.committee()));
    }

    private static void isExplained(ActionCount actions) {
        PLAN_SAYS_WHY_ITS_ACTIONS_ARE_NOT_THOSE_RECORDED.check(
                !actions.differs() || actions.reason() != null,
                () -> "%s by that day, and no reason is given".formatted(actions.inWords()));
    }

    private static PlanSignOff signOff(Plan plan) {
        return PLAN_IS_SIGNED_OFF.checkPresent(plan.signOff(), () -> found(plan));
    }

    private static void isUnmet(PlanConditionMet event, PlanSignOff signOff) {
        int conditions = signOff.conditions().size();
        CONDITION_IS_OF_THE_SIGN_OFF_IN_FORCE.check(
                event.condition() >= 1 && event.condition() <= conditions,
                () -> "the sign-off in force has %d conditions".formatted(conditions));
        var metOn = signOff.conditions().get(event.condition() - 1).metOn();
        CONDITION_IS_NOT_YET_MET.check(
                metOn == null,
                () -> "condition %d was met on %s".formatted(event.condition(), day(Objects.requireNonNull(metOn))));
    }

    /** The status a plan was found in, as a sentence without a full stop. */
    private static String found(Plan plan) {
        var movedOn = plan.movedOn();
        var since = movedOn == null ? "" : " since " + day(movedOn);
        return switch (plan.status()) {
            case DRAFT -> "the plan is a draft";
            case AGREED -> "the plan has been agreed, and not signed off,%s".formatted(since);
            case SIGNED_OFF -> "the plan has been signed off%s".formatted(since);
            case SUSTAINED -> "the plan has been recorded as sustained%s".formatted(since);
            case CLOSED -> "the plan has been closed%s".formatted(since);
        };
    }
}
