package org.throughline.command.action;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.throughline.command.Receipt;
import org.throughline.command.action.EndingCommand.CloseAction;
import org.throughline.command.action.EndingCommand.ReopenAction;

/** The part of an action that is about its end and its return. */
class DecidesOnEnding {

    private final Story story;

    DecidesOnEnding(Story story) {
        this.story = story;
    }

    @CommandHandler
    Receipt handle(CloseAction command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(ReopenAction command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }
}
