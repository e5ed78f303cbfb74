package org.throughline.command.action;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.throughline.command.Receipt;
import org.throughline.command.action.OwnershipCommand.AnswerContribution;
import org.throughline.command.action.OwnershipCommand.DeclineAssignment;
import org.throughline.command.action.OwnershipCommand.DelegateOversight;
import org.throughline.command.action.OwnershipCommand.ReassignAction;
import org.throughline.command.action.OwnershipCommand.RecordOwnerLeft;
import org.throughline.command.action.OwnershipCommand.ReturnOversight;

/** The part of an action that is about who owes it, who helps, and who looks on. */
class DecidesOnOwnership {

    private final Story story;

    DecidesOnOwnership(Story story) {
        this.story = story;
    }

    @CommandHandler
    Receipt handle(ReassignAction command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(RecordOwnerLeft command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(DeclineAssignment command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(AnswerContribution command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(DelegateOversight command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(ReturnOversight command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }
}
