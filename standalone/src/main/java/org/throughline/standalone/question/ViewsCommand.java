package org.throughline.standalone.question;

import org.throughline.platform.commandline.Table;
import org.throughline.standalone.connection.Question;
import org.throughline.standalone.connection.Surroundings;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** {@code views}. */
@Command(
        name = "views",
        description =
                "For operators: print whether each view is current, how far it is behind the log, and what is parked")
public final class ViewsCommand extends AskingCommand {

    public ViewsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Question question() {
        return Question.at("/api/views");
    }

    @Override
    void print(JsonNode answer) {
        Table.<JsonNode>of()
                .column("VIEW", Field.at("/view"))
                .column("STATUS", Field.at("/status"))
                .column("EVENTS BEHIND", Field.at("/behind"))
                .column("PARKED", Field.at("/parked"))
                .print(answer.path("views").valueStream().toList(), out());
    }
}
