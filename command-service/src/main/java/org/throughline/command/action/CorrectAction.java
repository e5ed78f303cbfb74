package org.throughline.command.action;

import static org.throughline.command.Rule.ALERTS_ARE_NOT_CORRECTED;
import static org.throughline.command.Rule.IDENTITIES_ARE_DECIDED_IN_THE_DIRECTORY;
import static org.throughline.command.Rule.NOTHING_PRECEDES_THE_ASSIGNMENT;
import static org.throughline.events.Role.SECRETARY;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.CorrectEvent;
import org.throughline.command.CorrectableStream;
import org.throughline.command.CorrectableStream.Restatement;
import org.throughline.command.CorrectionCommand;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.action.timing.SetMilestone;
import org.throughline.domain.Asker;
import org.throughline.domain.action.ActionState;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.action.OwnershipEvent.PersonIdentified;
import org.throughline.events.action.TimingEvent.MilestoneSet;

/**
 * Corrects an event of an action.
 *
 * @param restated the decision that should have been recorded; null if none should have been
 */
@AllowedRoles(SECRETARY)
public record CorrectAction(
        CorrectEvent correction,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT) @Nullable
        ActionCommand restated,

        long readAt)
        implements ActionCommand, CorrectionCommand {

    /** The correction, and what it states in place of the event. */
    public List<ActionEvent> events(
            CorrectableStream<ActionEvent, ActionState> stream, Asker asker, DecisionContext context) {
        var decision = decision(asker, context.today());
        decision.isNotAheadOf(context.today());
        ALERTS_ARE_NOT_CORRECTED.check(!stream.isRecorded(correction.corrects(), ActionRules::isOfTheProgram));
        IDENTITIES_ARE_DECIDED_IN_THE_DIRECTORY.check(
                !stream.isRecorded(correction.corrects(), PersonIdentified.class::isInstance));
        var now = stream.latest();
        var corrected = judged(
                stream,
                restatement(now.promise().effectiveOn(), asker, context),
                (event, then) -> ActionRules.check(event, then, context),
                decision,
                committee -> now.oversight().overseers().contains(committee)
                        || context.board().isTheBoard(committee),
                NOTHING_PRECEDES_THE_ASSIGNMENT);
        IndependenceRules.isCorrectedUnderAMinute(
                corrected.wrong().event(), corrected.right(), decision.authority(), now, context.board());
        OwnForumRules.mayCorrect(corrected.wrong().event(), decision.authority(), now, context.board());
        if (corrected.isFirst()) corrected.alsoCheck(first -> ActionRules.checkFirst(first, context.streams()));
        var correction = new ActionEventCorrected(
                now.action(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                corrected.wrong().version(),
                correction().reason(),
                correction().why(),
                corrected.restatedBy());
        return corrected.events(correction).toList();
    }

    private @Nullable Restatement<ActionEvent, ActionState> restatement(
            LocalDate agreedOn, Asker asker, DecisionContext context) {
        if (restated == null) return null;
        var decision = restated.takenOver(restated.decision(asker, context.today()), agreedOn);
        decision.isNotAheadOf(context.today());
        return new Restatement<>(
                decision.effectiveOn(),
                (then, wrong) -> restated instanceof SetMilestone milestone && wrong instanceof MilestoneSet set
                        ? milestone.event(set.number(), then, decision)
                        : restated.event(then, decision, context));
    }

    /** A correction is recorded as two events. */
    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        throw new IllegalStateException("a correction is not one event");
    }
}
