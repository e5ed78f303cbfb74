package org.throughline.command.action.claim;

import static org.throughline.command.Rule.ACTION_IS_NOT_ON_HOLD;
import static org.throughline.command.Rule.COMPLETION_IS_CLAIMED;
import static org.throughline.command.Rule.ITS_REVIEW_IS_NOT_ON_HOLD;
import static org.throughline.command.Rule.VERIFICATION_FOLLOWS_THE_CLAIM;
import static org.throughline.command.Rule.VERIFIER_IS_INDEPENDENT_OF_THE_LEAD_AGENCY;
import static org.throughline.command.Wording.day;
import static org.throughline.command.action.ActionStatusRules.found;
import static org.throughline.command.action.ActionStatusRules.isUnderWay;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.command.DecisionContext;
import org.throughline.command.RecordedStreams;
import org.throughline.domain.Corrections;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.action.Hold;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.Participant;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ClaimEvent;
import org.throughline.events.action.ClaimEvent.ClaimWithdrawn;
import org.throughline.events.action.ClaimEvent.CompletionAcceptedInPart;
import org.throughline.events.review.ReviewEvent;

/** When completion can be claimed, and how a claim can be answered or withdrawn. */
public final class ClaimRules {

    private ClaimRules() {}

    public static void check(ActionMarkedComplete event, ActionState now, DecisionContext context) {
        isUnderWay(now);
        var hold = now.holds().stream().filter(Hold::inForce).findFirst();
        ACTION_IS_NOT_ON_HOLD.check(hold.isEmpty(), () -> onHold("action", hold.orElseThrow()));
        var heldReview = heldReview(now, context.streams());
        ITS_REVIEW_IS_NOT_ON_HOLD.check(
                heldReview == null, () -> onHold("whole review", Objects.requireNonNull(heldReview)));
    }

    public static void check(ClaimEvent event, ActionState now) {
        switch (event) {
            case CompletionAcceptedInPart e -> checkAnswer(e.verifier(), e.effectiveOn(), now);
            case ClaimWithdrawn e -> {
                isClaimed(now);
                followsTheClaim(e.effectiveOn(), now);
            }
        }
    }

    /** Refuses an answer to a claim by the verifier's agency, or by its day. */
    public static void checkAnswer(Participant verifier, LocalDate on, ActionState now) {
        isClaimed(now);
        VERIFIER_IS_INDEPENDENT_OF_THE_LEAD_AGENCY.check(
                !verifier.agency().equals(now.ownership().leadAgency()),
                () -> "the verifier is of %s, which is the lead agency".formatted(verifier.agency()));
        followsTheClaim(on, now);
    }

    private static void isClaimed(ActionState now) {
        COMPLETION_IS_CLAIMED.check(now.stage() == ActionStatus.CLAIMED, () -> found(now));
    }

    private static void followsTheClaim(LocalDate on, ActionState now) {
        var claim = COMPLETION_IS_CLAIMED.checkPresent(now.claims().waiting(), () -> found(now));
        VERIFICATION_FOLLOWS_THE_CLAIM.check(
                !on.isBefore(claim.effectiveOn()),
                () -> "the claim takes effect on %s; %s is before it".formatted(day(claim.effectiveOn()), day(on)));
    }

    private static @Nullable Hold heldReview(ActionState now, RecordedStreams streams) {
        var review = streams.read(now.action().reviewId().value(), ReviewEvent.class);
        return review.isEmpty() ? null : ReviewState.of(Corrections.of(review)).hold();
    }

    private static String onHold(String what, Hold hold) {
        return "the %s has been on hold since %s; its hold has to be released first".formatted(what, day(hold.from()));
    }
}
