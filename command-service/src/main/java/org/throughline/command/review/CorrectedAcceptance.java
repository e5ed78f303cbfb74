package org.throughline.command.review;

import java.util.List;
import org.throughline.command.CorrectableStream;
import org.throughline.command.DecisionContext;
import org.throughline.command.PairedCorrection;
import org.throughline.command.RuleViolated;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.CorrectionReason;
import org.throughline.events.finding.FindingEvent.FindingEventCorrected;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewEventCorrected;

/** What a review records when the raising of one of its findings is corrected. */
public final class CorrectedAcceptance {

    private CorrectedAcceptance() {}

    /**
     * The correction of the acceptance, and the acceptance as it should have been; none if it says the same as the raising.
     *
     * @throws RuleViolated if the review could not have accepted it on that day; it names the review
     */
    public static List<ReviewEvent> events(
            CorrectableStream<ReviewEvent, ReviewState> stream,
            FindingEventCorrected correction,
            FindingRaised raised,
            DecisionContext context) {
        var finding = raised.findingId();
        var right = new FindingAccepted(
                finding.reviewId(), raised.effectiveOn(), raised.authority(), raised.source(), finding);
        return PairedCorrection.events(
                stream,
                event -> event instanceof FindingAccepted accepted
                        && accepted.findingId().equals(finding),
                right,
                (event, then) -> ReviewRules.check(event, then, context.board()),
                (version, restatedBy) -> new ReviewEventCorrected(
                        right.reviewId(),
                        correction.effectiveOn(),
                        correction.authority(),
                        correction.source(),
                        version,
                        CorrectionReason.PAIRED_EVENT_CORRECTED,
                        correction.why(),
                        restatedBy),
                "review " + right.reviewId());
    }
}
