package org.throughline.standalone.question;

import org.throughline.standalone.connection.Question;
import org.throughline.standalone.connection.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code action ID}. */
@Command(name = "action", description = "Show one action: what was promised, by whom, by when, and why it drifts")
public final class ActionCommand extends AskingCommand {

    @Mixin
    private final Day day = new Day();

    @Parameters(paramLabel = "ACTION", description = "Its identifier, such as scr-child-j.f3.a2")
    String action;

    public ActionCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Question question() {
        return day.in(Question.at("/api/actions", action));
    }

    @Override
    void print(JsonNode answer) {
        var shown = answer.path("action");
        Facts.of(shown)
                .fact("Action", "/id")
                .fact("Statement", "/statement")
                .fact("Status", "/status")
                .fact("Priority", "/priority")
                .fact("Owner", "/owner/name")
                .fact("Role", "/owner/role")
                .fact("Owner as written", "/ownerAsWritten")
                .fact("Lead agency", "/leadAgency")
                .fact("Overseen by", "/overseenBy")
                .fact("Agreed on", "/assignedOn")
                .fact("Due", "/dueDate")
                .fact("Due as written", "/dueDateAsWritten/words")
                .fact("First due", "/originalDueDate")
                .fact("Level of drift", "/assessment/level")
                .print(out());
        for (var measure : answer.path("measures")) line(measure);
        for (var signal : shown.at("/assessment/signals")) line(signal);
    }

    private void line(JsonNode figure) {
        out().println("  " + Facts.printed(figure.path("because")));
    }
}
