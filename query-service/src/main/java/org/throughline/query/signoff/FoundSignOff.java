package org.throughline.query.signoff;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.domain.action.SignOff;
import org.throughline.domain.action.SignOff.Condition;
import org.throughline.domain.review.Plan;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.Participant;
import org.throughline.events.ReviewId;
import org.throughline.query.action.ActionView;

/**
 * A sign-off of an action or of a review's plan.
 *
 * @param action null for a plan, and so are {@code leadAgency} and {@code ofAction}
 * @param actions what a plan's sign-off says of its actions; null for an action
 * @param what the action's statement, or the review's title
 */
record FoundSignOff(
        ReviewId review,
        @Nullable ActionId action,
        @Nullable AgencyId leadAgency,
        String what,
        long version,
        LocalDate on,
        @Nullable DayBasis dayRestsOn,
        Authority authority,
        List<Condition> conditions,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause,
        boolean toBeRatified,
        @Nullable SignOff ofAction,
        Plan.@Nullable ActionCount actions) {

    static Stream<FoundSignOff> in(ActionView action) {
        return action.signOffs().stream()
                .map(signOff -> new FoundSignOff(
                        action.review(),
                        action.action(),
                        action.leadAgency(),
                        action.statement(),
                        signOff.version(),
                        signOff.on(),
                        signOff.dayRestsOn(),
                        new Authority(
                                signOff.committee(),
                                signOff.meetingDate(),
                                signOff.minute(),
                                action.state().chairsActions().of(signOff.version()) != null),
                        signOff.conditions(),
                        signOff.endedOn(),
                        signOff.endedBecause(),
                        action.state().chairsActions().toBeRatified(signOff.version()),
                        signOff,
                        null));
    }

    static Stream<FoundSignOff> in(ReviewState review) {
        return review.plan().signOffs().stream().map(signOff -> of(review, signOff));
    }

    private static FoundSignOff of(ReviewState review, Plan.PlanSignOff signOff) {
        return new FoundSignOff(
                review.review(),
                null,
                null,
                review.registered().title(),
                signOff.version(),
                signOff.on(),
                signOff.dayRestsOn(),
                signOff.authority(),
                signOff.conditions(),
                signOff.revokedOn(),
                signOff.revokedBecause(),
                review.chairsActions().toBeRatified(signOff.version()),
                null,
                signOff.actions());
    }

    SignOffRow.Of of() {
        return action == null ? SignOffRow.Of.PLAN : SignOffRow.Of.ACTION;
    }

    boolean inForce() {
        return endedOn == null;
    }

    boolean conditionsMet() {
        return conditions.stream().allMatch(Condition::met);
    }

    /** The people it names. */
    Stream<Participant> participants() {
        if (ofAction == null) return Stream.of();
        var verification = ofAction.verification();
        return Stream.of(
                        Stream.ofNullable(ofAction.signedOffBy()),
                        verification == null ? Stream.<Participant>of() : Stream.of(verification.verifier()))
                .flatMap(each -> each);
    }
}
