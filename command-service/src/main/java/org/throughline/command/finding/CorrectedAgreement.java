package org.throughline.command.finding;

import java.util.List;
import org.throughline.command.CorrectableStream;
import org.throughline.command.CorrectableStream.Restatement;
import org.throughline.command.DecisionContext;
import org.throughline.command.RuleViolated;
import org.throughline.domain.Corrections;
import org.throughline.domain.Recorded;
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
        return Corrections.of(stream.recorded()).stream()
                .filter(recorded -> recorded.event() instanceof ActionAgreed agreed
                        && agreed.actionId().equals(action)
                        && !agreed.equals(right))
                .findFirst()
                .map(wrong -> corrected(wrong, right, stream, correction, context))
                .orElse(List.of());
    }

    private static List<FindingEvent> corrected(
            Recorded<FindingEvent> wrong,
            ActionAgreed right,
            CorrectableStream<FindingEvent, FindingState> stream,
            ActionEventCorrected correction,
            DecisionContext context) {
        try {
            var corrected = stream.corrected(
                    wrong.version(),
                    new Restatement<>(right.effectiveOn(), (_, _) -> right),
                    (event, then) -> FindingRules.check(event, then, context.streams()));
            return corrected
                    .events(new FindingEventCorrected(
                            right.findingId(),
                            correction.effectiveOn(),
                            correction.authority(),
                            correction.source(),
                            wrong.version(),
                            CorrectionReason.PAIRED_EVENT_CORRECTED,
                            correction.why(),
                            corrected.restatedBy()))
                    .toList();
        } catch (RuleViolated refused) {
            throw new RuleViolated(
                    refused.rule(), "of the finding %s, %s".formatted(right.findingId(), refused.found()));
        }
    }
}
