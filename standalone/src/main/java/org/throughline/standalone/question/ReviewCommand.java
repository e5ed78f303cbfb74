package org.throughline.standalone.question;

import org.throughline.standalone.connection.Question;
import org.throughline.standalone.connection.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code review ID}. */
@Command(
        name = "review",
        description = "Show one review: its title, its plan, and how many findings and actions are recorded")
public final class ReviewCommand extends AskingCommand {

    @Mixin
    private final Day day = new Day();

    @Parameters(paramLabel = "REVIEW", description = "Its identifier, such as scr-child-j")
    String review;

    public ReviewCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Question question() {
        return day.in(Question.at("/api/reviews", review));
    }

    @Override
    void print(JsonNode answer) {
        Facts.of(answer)
                .fact("Review", "/id")
                .fact("Title", "/title")
                .fact("Reference", "/reference")
                .fact("Kind", "/kind")
                .fact("Commissioned by", "/commissionedBy")
                .fact("Overseen by", "/overseenBy")
                .fact("Began on", "/beganOn")
                .fact("Publication", "/publication/state")
                .fact("Plan", "/planStatus")
                .fact("Plan since", "/planSummary/since")
                .fact("Findings", "/recordedFindings")
                .fact("Actions", "/planSummary/actions/inWords")
                .fact("On hold", "/onHold")
                .fact("Restricted", "/restricted")
                .print(out());
    }
}
