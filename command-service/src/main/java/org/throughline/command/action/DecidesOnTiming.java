package org.throughline.command.action;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.throughline.command.Receipt;
import org.throughline.command.action.TimingCommand.HoldAction;
import org.throughline.command.action.TimingCommand.MoveMilestone;
import org.throughline.command.action.TimingCommand.ReachMilestone;
import org.throughline.command.action.TimingCommand.ReleaseHold;
import org.throughline.command.action.TimingCommand.ReviewHold;
import org.throughline.command.action.TimingCommand.SetMilestone;

/** The part of an action that is about its milestones and holds. */
class DecidesOnTiming {

    private final Story story;

    DecidesOnTiming(Story story) {
        this.story = story;
    }

    @CommandHandler
    Receipt handle(SetMilestone command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(MoveMilestone command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(ReachMilestone command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(HoldAction command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(ReviewHold command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(ReleaseHold command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }
}
