package org.throughline.platform.commandline;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script with which a shell completes commands and options. */
@Command(
        name = "completion",
        description = {
            "Print a script with which a shell completes commands and options.",
            "Let the shell read it at its start: source <(throughline completion bash)"
        })
public final class CompletionCommand extends ProgramCommand {

    /** The shells that have programmable completion. */
    enum Shell {
        bash,
        zsh
    }

    @Parameters(paramLabel = "SHELL", description = "bash or zsh")
    Shell shell;

    @Spec
    CommandSpec self;

    /** One script serves both shells: in zsh it loads the completion of bash. */
    @Override
    public Integer call() {
        var program = self.root().commandLine();
        out().print(AutoComplete.bash(program.getCommandName(), program));
        out().flush();
        return Commands.DONE;
    }
}
