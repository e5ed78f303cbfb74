package org.throughline.standalone.question;

import org.throughline.platform.commandline.Commands;
import org.throughline.platform.commandline.ProgramCommand;
import org.throughline.standalone.connection.Asking;
import org.throughline.standalone.connection.Connection;
import org.throughline.standalone.connection.Question;
import org.throughline.standalone.connection.Surroundings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** A command that asks one question and prints the answer for people, or as it came. */
abstract class AskingCommand extends ProgramCommand {

    @Mixin
    private final Connection connection;

    @Option(names = "--json", description = "Print the answer of the API as it is")
    boolean json;

    AskingCommand(Surroundings surroundings) {
        this.connection = new Connection(surroundings);
    }

    /** What is asked; refuses options that do not go together. */
    abstract Question question();

    /** Prints the answer for people. */
    abstract void print(JsonNode answer);

    /** The export, if it is asked for. */
    Question inItsFormat(Question question) {
        return question;
    }

    boolean isPrintedAsItIs() {
        return json;
    }

    @Override
    public Integer call() throws InterruptedException {
        var question = inItsFormat(question());
        var program = new Asking(connection);
        if (isPrintedAsItIs()) {
            var text = program.text(question);
            out().print(text.endsWith("\n") ? text : text + "\n");
        } else print(program.json(question));
        out().flush();
        return Commands.DONE;
    }
}
