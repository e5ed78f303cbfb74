package org.throughline.command.review;

import static org.throughline.command.Rule.FINDINGS_AND_ACTIONS_ARE_CORRECTED_UNDER_THEIR_OWN_ID;
import static org.throughline.command.Rule.NOTHING_PRECEDES_THE_REVIEW;
import static org.throughline.events.Role.SECRETARY;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.CorrectEvent;
import org.throughline.command.CorrectableStream;
import org.throughline.command.CorrectableStream.Restatement;
import org.throughline.command.CorrectionCommand;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.domain.Asker;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewEventCorrected;

/**
 * Corrects an event of a review.
 *
 * @param restated the decision that should have been recorded; null if none should have been
 */
@AllowedRoles(SECRETARY)
public record CorrectReview(
        CorrectEvent correction,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT) @Nullable
        ReviewCommand restated,

        long readAt)
        implements ReviewCommand, CorrectionCommand {

    /** The correction, and what it states in place of the event. */
    public List<ReviewEvent> events(
            CorrectableStream<ReviewEvent, ReviewState> stream, Asker asker, DecisionContext context) {
        var decision = decision(asker, context.today());
        decision.isNotAheadOf(context.today());
        FINDINGS_AND_ACTIONS_ARE_CORRECTED_UNDER_THEIR_OWN_ID.check(
                !stream.isRecorded(correction.corrects(), FindingAccepted.class::isInstance));
        var now = stream.latest();
        var corrected = judged(
                stream,
                restatement(asker, context),
                (event, then) -> ReviewRules.check(event, then, context.board()),
                decision,
                committee -> now.commissioning().oversight().overseers().contains(committee)
                        || context.board().isTheBoard(committee),
                NOTHING_PRECEDES_THE_REVIEW);
        if (corrected.isFirst()) corrected.alsoCheck(first -> ReviewRules.checkFirst(first, now, context.streams()));
        if (restated != null && corrected.isMoved())
            restated.checkOthers(corrected.before(), restated.decision(asker, context.today()), context);
        var correction = new ReviewEventCorrected(
                now.review(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                corrected.wrong().version(),
                correction().reason(),
                correction().why(),
                corrected.restatedBy());
        return corrected.events(correction).toList();
    }

    private @Nullable Restatement<ReviewEvent, ReviewState> restatement(Asker asker, DecisionContext context) {
        if (restated == null) return null;
        var decision = restated.decision(asker, context.today());
        decision.isNotAheadOf(context.today());
        return new Restatement<>(
                decision.effectiveOn(), (then, wrong) -> restated.event(then, wrong, decision, context));
    }

    /** A correction is recorded as two events. */
    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        throw new IllegalStateException("a correction is not one event");
    }
}
