package org.throughline.standalone.question;

import org.throughline.standalone.connection.Question;
import org.throughline.standalone.connection.Surroundings;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** {@code whoami}. */
@Command(name = "whoami", description = "Print as whom the program knows you, and until when")
public final class WhoAmICommand extends AskingCommand {

    public WhoAmICommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Question question() {
        return Question.at("/api/me");
    }

    @Override
    void print(JsonNode answer) {
        Facts.of(answer)
                .fact("Login", "/user")
                .fact("Role", "/role")
                .fact("Agency", "/agencyName")
                .fact("From", "/from")
                .fact("To", "/to")
                .print(out());
    }
}
