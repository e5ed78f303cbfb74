package org.throughline.query.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.throughline.domain.ChairsActions.ChairsAction;
import org.throughline.domain.action.Claim;
import org.throughline.domain.action.Hold;
import org.throughline.domain.action.Oversight;
import org.throughline.domain.action.Restriction;
import org.throughline.domain.review.Commissioning.Criteria;
import org.throughline.domain.review.Commissioning.Notification;
import org.throughline.domain.review.Plan;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ActionId;
import org.throughline.query.action.ActionView;
import org.throughline.query.history.MadeCorrection;

/**
 * One review in full.
 *
 * @param review the same as in the register
 * @param holds every hold there was, and whether it was in force and past its review on the day asked about
 * @param restrictions every reporting restriction there was, each with its reviews
 * @param oversight each committee that has overseen it, from the commissioning one on
 * @param chairsActions every decision on it that the Chair took between meetings, and what a meeting made of it
 * @param corrections of its events, each with what it did to the plan, to publication and to figures of its actions
 * @param plan every decision on the plan, and every sign-off with its conditions and how each was met
 * @param planImpact every judgement of what the plan changed, the latest last, with the measurements it rests on
 */
public record ReviewDetail(
        LocalDate asOf,
        @JsonUnwrapped ReviewRow review,
        List<ShownHold> holds,
        List<ShownRestriction> restrictions,
        List<Criteria> criteria,
        List<Notification> notifications,
        Oversight oversight,
        Plan plan,
        List<MadeCorrection> corrections,
        List<ShownPlanImpact> planImpact,
        List<ChairsAction> chairsActions) {

    /**
     * A hold as it was on the day.
     *
     * @param expired in force and past its review date, from which it no longer counts
     * @param questionedClaims claims of days on which it was in force: they were recorded before the hold was
     */
    public record ShownHold(
            @JsonUnwrapped Hold hold, boolean inForce, boolean expired, List<QuestionedClaim> questionedClaims) {

        private static ShownHold of(Hold hold, LocalDate day, Collection<ActionView> actions) {
            return new ShownHold(
                    hold,
                    hold.inForce(),
                    hold.expiredBy(day),
                    actions.stream()
                            .flatMap(action -> action.state().claims().all().stream()
                                    .filter(claim -> isHeld(hold, claim.effectiveOn()))
                                    .map(claim -> new QuestionedClaim(
                                            action.action(), claim.version(), claim.effectiveOn(), claim.answer())))
                            .toList());
        }

        private static boolean isHeld(Hold hold, LocalDate day) {
            var released = hold.releasedOn();
            return !day.isBefore(hold.from()) && (released == null || day.isBefore(released));
        }
    }

    /** A claim of an action of the review, with its version in the action's stream. */
    public record QuestionedClaim(ActionId action, long version, LocalDate effectiveOn, Claim.Answer answer) {}

    /**
     * A reporting restriction as it was on the day.
     *
     * @param expired in force and past its review date; it counts until it is lifted
     */
    public record ShownRestriction(@JsonUnwrapped Restriction restriction, boolean inForce, boolean expired) {}

    static ReviewDetail of(
            LocalDate day,
            ReviewState review,
            ReviewRow row,
            List<MadeCorrection> corrections,
            Collection<ActionView> actions) {
        return new ReviewDetail(
                day,
                row,
                review.holds().stream()
                        .map(hold -> ShownHold.of(hold, day, actions))
                        .toList(),
                review.disclosure().restrictions().stream()
                        .map(restriction ->
                                new ShownRestriction(restriction, restriction.inForce(), restriction.expiredBy(day)))
                        .toList(),
                review.commissioning().criteria(),
                review.commissioning().notifications(),
                review.commissioning().oversight(),
                review.plan(),
                corrections,
                ShownPlanImpact.of(review, actions),
                review.chairsActions().all());
    }
}
