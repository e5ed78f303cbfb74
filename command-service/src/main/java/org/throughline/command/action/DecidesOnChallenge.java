package org.throughline.command.action;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.throughline.command.Receipt;
import org.throughline.command.action.ChallengeCommand.AnswerEscalation;
import org.throughline.command.action.ChallengeCommand.EscalateAction;
import org.throughline.command.action.ChallengeCommand.NoteAction;
import org.throughline.command.action.ChallengeCommand.OpenDispute;
import org.throughline.command.action.ChallengeCommand.RecordConcern;
import org.throughline.command.action.ChallengeCommand.ResolveDispute;
import org.throughline.command.action.ChallengeCommand.StatePosition;

/** The part of an action that is about what is said of it without changing it. */
class DecidesOnChallenge {

    private final Story story;

    DecidesOnChallenge(Story story) {
        this.story = story;
    }

    @CommandHandler
    Receipt handle(NoteAction command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(RecordConcern command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(EscalateAction command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(AnswerEscalation command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(OpenDispute command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(StatePosition command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(ResolveDispute command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }
}
