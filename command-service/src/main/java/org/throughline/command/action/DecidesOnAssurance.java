package org.throughline.command.action;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.throughline.command.Receipt;
import org.throughline.command.action.AssuranceCommand.DeclineReopening;
import org.throughline.command.action.AssuranceCommand.MeetCondition;
import org.throughline.command.action.AssuranceCommand.RecordSustainedCheck;
import org.throughline.command.action.AssuranceCommand.RevokeSignOff;

/** The part of an action that is about what follows its sign-off. */
class DecidesOnAssurance {

    private final Story story;

    DecidesOnAssurance(Story story) {
        this.story = story;
    }

    @CommandHandler
    Receipt handle(MeetCondition command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(RevokeSignOff command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(RecordSustainedCheck command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(DeclineReopening command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }
}
