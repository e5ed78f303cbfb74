package org.throughline.command.action;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.throughline.command.Receipt;
import org.throughline.command.action.ClaimCommand.MarkActionComplete;
import org.throughline.command.action.ClaimCommand.VerifyCompletion;
import org.throughline.command.action.ClaimCommand.WithdrawClaim;

/** The part of an action that is about its completion claims. */
class DecidesOnClaims {

    private final Story story;

    DecidesOnClaims(Story story) {
        this.story = story;
    }

    @CommandHandler
    Receipt handle(MarkActionComplete command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(WithdrawClaim command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(VerifyCompletion command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }
}
