package org.throughline.command.action.claim;

import static org.throughline.command.Rule.ACTION_IS_NOT_ON_HOLD;
import static org.throughline.command.Rule.COMPLETION_IS_CLAIMED;
import static org.throughline.command.Rule.ITS_REVIEW_IS_NOT_ON_HOLD;
import static org.throughline.command.Rule.PROGRESS_IS_ASSESSED_BY_ANOTHER_AGENCY;
import static org.throughline.command.Rule.VERIFIER_DOES_NOT_OWN_THE_ACTION;
import static org.throughline.command.Rule.VERIFIER_IS_INDEPENDENT_OF_THE_LEAD_AGENCY;
import static org.throughline.command.Wording.day;
import static org.throughline.command.action.ActionStatusRules.found;
import static org.throughline.command.action.ActionStatusRules.isUnderWay;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.board.Board;
import org.throughline.command.DecisionContext;
import org.throughline.command.RecordedStreams;
import org.throughline.command.action.IndependenceRules;
import org.throughline.command.action.timing.DutyRules;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.action.Hold;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.Authority;
import org.throughline.events.Participant;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ProgressAssessed;
import org.throughline.events.action.ClaimEvent;
import org.throughline.events.action.ClaimEvent.ClaimWithdrawn;
import org.throughline.events.action.ClaimEvent.CompletionAcceptedInPart;
import org.throughline.events.review.ReviewEvent;

/** When completion can be claimed, and how a claim can be answered or withdrawn. */
public final class ClaimRules {

    private ClaimRules() {}

    public static void check(ActionMarkedComplete event, ActionState now, DecisionContext context) {
        isUnderWay(now);
        DutyRules.hasEnded(now);
        var hold = now.holds().stream().filter(Hold::inForce).findFirst();
        ACTION_IS_NOT_ON_HOLD.check(hold.isEmpty(), () -> onHold("action", hold.orElseThrow()));
        var heldReview = heldReview(event.effectiveOn(), now, context.streams());
        ITS_REVIEW_IS_NOT_ON_HOLD.check(
                heldReview == null, () -> onHold("whole review", Objects.requireNonNull(heldReview)));
    }

    /** Progress is assessed before it is claimed complete, and never by the lead agency. */
    public static void check(ProgressAssessed event, ActionState now, Board board) {
        isUnderWay(now);
        var since = IndependenceRules.sinceAgreed(now);
        IndependenceRules.isOfAnotherAgency(
                PROGRESS_IS_ASSESSED_BY_ANOTHER_AGENCY, "the assessor", event.assessor(), now, since);
        IndependenceRules.isNotTheOwner(
                VERIFIER_DOES_NOT_OWN_THE_ACTION, "the assessor", event.assessor(), now, since, board);
        IndependenceRules.isNotMinutedByTheLeadAgency(event.authority(), now, since, board);
    }

    public static void check(ClaimEvent event, ActionState now, Board board) {
        switch (event) {
            case CompletionAcceptedInPart e -> checkAnswer(e.verifier(), e.authority(), now, board);
            case ClaimWithdrawn _ -> isClaimed(now);
        }
    }

    /** Refuses an answer by the lead agency or the owner, of now or since the action was agreed, or where no claim waits. */
    public static void checkAnswer(Participant verifier, @Nullable Authority authority, ActionState now, Board board) {
        isClaimed(now);
        var since = IndependenceRules.sinceAgreed(now);
        IndependenceRules.isOfAnotherAgency(
                VERIFIER_IS_INDEPENDENT_OF_THE_LEAD_AGENCY, "the verifier", verifier, now, since);
        IndependenceRules.isNotTheOwner(VERIFIER_DOES_NOT_OWN_THE_ACTION, "the verifier", verifier, now, since, board);
        IndependenceRules.isNotMinutedByTheLeadAgency(authority, now, since, board);
    }

    private static void isClaimed(ActionState now) {
        COMPLETION_IS_CLAIMED.check(now.stage() == ActionStatus.CLAIMED, () -> found(now));
    }

    /** The hold of its review that was in force on that day. */
    private static @Nullable Hold heldReview(LocalDate day, ActionState now, RecordedStreams streams) {
        var review = streams.effectiveBy(day, now.action().reviewId().value(), ReviewEvent.class);
        return review.isEmpty() ? null : ReviewState.of(review).hold();
    }

    private static String onHold(String what, Hold hold) {
        return "the %s has been on hold since %s; its hold has to be released first".formatted(what, day(hold.from()));
    }
}
