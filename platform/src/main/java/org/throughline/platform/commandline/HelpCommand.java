package org.throughline.platform.commandline;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints what the program or one of its commands does. */
@Command(name = "help", description = "Print the commands, or what one of them does and its options")
public final class HelpCommand extends ProgramCommand {

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command, such as: help backup")
    List<String> command = List.of();

    @Spec
    CommandSpec self;

    @Override
    public Integer call() {
        var about = self.root().commandLine();
        for (var word : command) {
            var next = about.getSubcommands().get(word);
            if (next == null) throw new UnmatchedArgumentException(about, List.of(word));
            about = next;
        }
        about.usage(out());
        return Commands.DONE;
    }
}
