package org.throughline.command.action;

import static org.throughline.events.access.Role.CHAIR;
import static org.throughline.events.access.Role.SECRETARY;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.domain.action.ActionState;
import org.throughline.events.ActionId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;

/** What people may ask about the end of an action, and about its return. */
public sealed interface EndingCommand extends ActionCommand {

    /**
     * Ends the action.
     *
     * @param successor the action that stands in its place, for a reason that has one
     */
    @MayAsk({SECRETARY, CHAIR})
    record CloseAction(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            ClosureReason reason,
            String explanation,
            @Nullable ActionId successor)
            implements EndingCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new ActionClosed(
                    actionId,
                    decision.effectiveOn(),
                    decision.committeeAuthority(),
                    decision.source(),
                    reason,
                    explanation,
                    successor);
        }
    }

    /** Has the work owed again, by a new date. */
    @MayAsk({SECRETARY, CHAIR})
    record ReopenAction(
            @TargetAggregateIdentifier ActionId actionId, Decision decision, String cause, LocalDate dueDate)
            implements EndingCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new ActionReopened(
                    actionId, decision.effectiveOn(), decision.committeeAuthority(), decision.source(), cause, dueDate);
        }
    }
}
