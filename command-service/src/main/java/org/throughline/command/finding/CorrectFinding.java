package org.throughline.command.finding;

import static org.throughline.command.Rule.FINDINGS_AND_ACTIONS_ARE_CORRECTED_UNDER_THEIR_OWN_ID;
import static org.throughline.command.Rule.NOTHING_PRECEDES_THE_FINDING;
import static org.throughline.events.Role.SECRETARY;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.CorrectEvent;
import org.throughline.command.CorrectableStream;
import org.throughline.command.CorrectableStream.Corrected;
import org.throughline.command.CorrectableStream.Restatement;
import org.throughline.command.CorrectionCommand;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.domain.Asker;
import org.throughline.domain.review.FindingState;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingEventCorrected;

/**
 * Corrects an event of a finding.
 *
 * @param restated the decision that should have been recorded; null if none should have been
 */
@AllowedRoles(SECRETARY)
public record CorrectFinding(
        CorrectEvent correction,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT) @Nullable
        FindingCommand restated,

        long readAt)
        implements FindingCommand, CorrectionCommand {

    /** The correction, and what it states in place of the event. */
    public List<FindingEvent> events(
            CorrectableStream<FindingEvent, FindingState> stream, Asker asker, DecisionContext context) {
        var decision = decision(asker, context.today());
        decision.isNotAheadOf(context.today());
        FINDINGS_AND_ACTIONS_ARE_CORRECTED_UNDER_THEIR_OWN_ID.check(
                !stream.isRecorded(correction.corrects(), ActionAgreed.class::isInstance));
        var now = stream.latest();
        var corrected = judged(
                stream,
                restatement(asker, context),
                (event, then) -> FindingRules.check(event, then, context.streams()),
                decision,
                context.board()::isTheBoard,
                NOTHING_PRECEDES_THE_FINDING);
        if (corrected.isFirst()) corrected.alsoCheck(first -> FindingRules.checkFirst(first, now, context.streams()));
        if (restated != null && isDecidedElsewhere(corrected))
            restated.checkOthers(corrected.before(), restated.decision(asker, context.today()), context);
        var correction = new FindingEventCorrected(
                now.finding(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                corrected.wrong().version(),
                correction().reason(),
                correction().why(),
                corrected.restatedBy());
        return corrected.events(correction).toList();
    }

    /** Whether it moves to another day or another minute, by which its review says who may decide. */
    private static boolean isDecidedElsewhere(Corrected<FindingEvent, FindingState> corrected) {
        var right = corrected.right();
        return right != null
                && (corrected.isMoved()
                        || !Objects.equals(
                                right.authority(), corrected.wrong().event().authority()));
    }

    private @Nullable Restatement<FindingEvent, FindingState> restatement(Asker asker, DecisionContext context) {
        if (restated == null) return null;
        var decision = restated.decision(asker, context.today());
        decision.isNotAheadOf(context.today());
        return new Restatement<>(decision.effectiveOn(), (then, _) -> restated.event(then, decision, context));
    }

    /** A correction is recorded as two events. */
    @Override
    public FindingEvent event(FindingState now, Decision decision, DecisionContext context) {
        throw new IllegalStateException("a correction is not one event");
    }
}
