package org.throughline.command.finding;

import static org.throughline.command.Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY;

import org.throughline.command.CorrectableStream;
import org.throughline.command.CorrectableStream.Judged;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.domain.review.FindingState;
import org.throughline.events.finding.FindingEvent;

/** Judges decisions on a finding by everything that was recorded of it. It records nothing. */
public record FindingJudge(CorrectableStream<FindingEvent, FindingState> stream) {

    /**
     * The event of a decision that may be taken.
     *
     * @throws org.throughline.command.RuleViolated when a rule refuses it
     */
    public Judged<FindingEvent, FindingState> decided(
            FindingCommand command, Decision decision, DecisionContext context) {
        decision.isNotAheadOf(context.today());
        LEAD_ACTS_FOR_THE_OWN_AGENCY.check(
                command.isAskedForOwnAgency(decision),
                () -> "you act for %s, which this does not concern"
                        .formatted(decision.asker().agency()));
        var judged = stream.decided(
                decision.effectiveOn(),
                then -> command instanceof AssignAction assignment
                        ? assignment.agreed(stream.latest(), decision)
                        : command.naming(stream::placeOf).event(then, decision, context),
                (event, then) -> FindingRules.check(event, then, context.streams()));
        command.checkOthers(judged.before(), decision, context);
        return judged;
    }
}
