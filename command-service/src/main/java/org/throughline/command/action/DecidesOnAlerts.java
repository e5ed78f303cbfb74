package org.throughline.command.action;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.throughline.command.Receipt;
import org.throughline.command.action.AlertCommand.AcknowledgeAlert;
import org.throughline.command.action.AlertCommand.RefuseMoreTime;
import org.throughline.command.action.AlertCommand.RequestMoreTime;

/** The part of an action that is about alerts and what is asked for in answer to them. */
class DecidesOnAlerts {

    private final Story story;

    DecidesOnAlerts(Story story) {
        this.story = story;
    }

    @CommandHandler
    Receipt handle(AcknowledgeAlert command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(RequestMoreTime command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(RefuseMoreTime command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }
}
