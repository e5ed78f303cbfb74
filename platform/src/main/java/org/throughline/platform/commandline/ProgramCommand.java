package org.throughline.platform.commandline;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command. Results go to standard output, all else to standard error; it returns its exit code. */
public abstract class ProgramCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print what the command does and its options")
    boolean help;

    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** A refusal because of what was typed. */
    protected final ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
