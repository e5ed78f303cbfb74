package org.throughline.command.finding;

import java.util.List;
import org.throughline.command.CorrectableStream;
import org.throughline.command.DecisionContext;
import org.throughline.command.PairedCorrection;
import org.throughline.command.RuleViolated;
import org.throughline.domain.review.FindingState;
import org.throughline.events.CorrectionReason;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingEventCorrected;

/** What a finding records when the assignment of one of its actions is corrected. */
public final class CorrectedAgreement {

    private CorrectedAgreement() {}

    /**
     * The correction of the agreement, and the agreement as it should have been; none if it says the same as the assignment.
     *
     * @throws RuleViolated if the finding could not have agreed on that day; it names the finding
     */
    public static List<FindingEvent> events(
            CorrectableStream<FindingEvent, FindingState> stream,
            ActionEventCorrected correction,
            ActionAssigned assigned,
            DecisionContext context) {
        var action = assigned.actionId();
        var right = new ActionAgreed(
                action.findingId(), assigned.effectiveOn(), assigned.authority(), assigned.source(), action);
        return PairedCorrection.events(
                stream,
                event -> event instanceof ActionAgreed agreed
                        && agreed.actionId().equals(action),
                right,
                (event, then) -> FindingRules.check(event, then, context.streams()),
                (version, restatedBy) -> new FindingEventCorrected(
                        right.findingId(),
                        correction.effectiveOn(),
                        correction.authority(),
                        correction.source(),
                        version,
                        CorrectionReason.PAIRED_EVENT_CORRECTED,
                        correction.why(),
                        restatedBy),
                "finding " + right.findingId());
    }
}
