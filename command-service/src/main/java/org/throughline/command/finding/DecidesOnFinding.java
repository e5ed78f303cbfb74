package org.throughline.command.finding;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.throughline.command.Receipt;
import org.throughline.command.finding.FindingAnswerCommand.DeclineFinding;
import org.throughline.command.finding.FindingAnswerCommand.LinkFinding;
import org.throughline.command.finding.FindingAnswerCommand.TakeUpFinding;
import org.throughline.command.finding.FindingCommand.CorrectFinding;
import org.throughline.command.finding.FindingDisputeCommand.DisputeFinding;
import org.throughline.command.finding.FindingDisputeCommand.ResolveFindingDispute;

/** The part of a finding that is about what the board makes of it beside the actions it agrees. */
class DecidesOnFinding {

    private final FindingStory story;

    DecidesOnFinding(FindingStory story) {
        this.story = story;
    }

    @CommandHandler
    Receipt handle(DeclineFinding command, Clock clock, Findings findings) {
        return story.decide(command, clock, findings);
    }

    @CommandHandler
    Receipt handle(TakeUpFinding command, Clock clock, Findings findings) {
        return story.decide(command, clock, findings);
    }

    @CommandHandler
    Receipt handle(LinkFinding command, Clock clock, Findings findings) {
        return story.decide(command, clock, findings);
    }

    @CommandHandler
    Receipt handle(DisputeFinding command, Clock clock, Findings findings) {
        return story.decide(command, clock, findings);
    }

    @CommandHandler
    Receipt handle(ResolveFindingDispute command, Clock clock, Findings findings) {
        return story.decide(command, clock, findings);
    }

    @CommandHandler
    Receipt handle(CorrectFinding command, Clock clock, Findings findings) {
        return story.correct(command, clock, findings);
    }
}
