package org.throughline.platform.commandline;

import java.util.Map;
import java.util.function.Consumer;
import org.throughline.platform.commandline.ServeCommand.Serving;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The command line of a program: commands, and {@code serve} where none is named. */
public final class ProgramCommandLine {

    /** The program itself, which serves if no command is named. */
    @Command(
            description =
                    "Throughline tracks the action plans of a safeguarding board. Without a command it starts and serves.",
            synopsisSubcommandLabel = "COMMAND",
            commandListHeading = "%nCommands:%n",
            footer = {
                "",
                "A setting of the program can be given to serve and to every command that works on the log: --name=VALUE, the"
                        + " environment (THROUGHLINE_DATA for throughline.data), or application.yml.",
                "Exit codes: 0 done; 1 refused or failed; 2 wrong words or settings; 3 out of memory."
            })
    static final class Root extends ServeCommand {

        @Option(
                names = {"-V", "--version"},
                versionHelp = true,
                description = "Print the versions of the program, of Java and of PostgreSQL")
        boolean version;

        Root(Serving serving) {
            super(serving);
        }
    }

    /** Makes the commands of a program. */
    public interface Commanding {
        CommandLine of(GivenSettings given, Serving serving);
    }

    private ProgramCommandLine() {}

    /**
     * The commands that every program has.
     *
     * @param options objects with further options of {@code serve}
     */
    public static CommandLine of(String name, Serving serving, Object... options) {
        var program = new CommandLine(new Root(serving))
                .setCommandName(name)
                .addSubcommand(serve(serving, options))
                .addSubcommand(new HelpCommand())
                .addSubcommand(new CompletionCommand());
        program.getCommandSpec().versionProvider(() -> ProgramVersion.lines().toArray(String[]::new));
        mixIn(program.getCommandSpec(), options);
        return program;
    }

    private static CommandLine serve(Serving serving, Object... options) {
        var serve = new CommandLine(new ServeCommand(serving));
        mixIn(serve.getCommandSpec(), options);
        return serve;
    }

    private static void mixIn(CommandSpec command, Object... options) {
        for (var each : options)
            command.addMixin(each.getClass().getSimpleName(), CommandSpec.forAnnotatedObject(each));
    }

    /**
     * The process: runs a command and ends, or starts the program.
     *
     * @param shortNames options that are short for a setting
     * @param serve starts the program with arguments
     */
    public static void main(
            Commanding commands, Map<String, String> shortNames, Consumer<String[]> serve, String... arguments) {
        var serving = new Serving();
        GivenSettings given;
        try {
            given = GivenSettings.in(shortNames, arguments);
        } catch (WrongWords wrong) {
            Commands.standardError().println(wrong.getMessage());
            System.exit(wrong.exitCode());
            return;
        }
        if (given.words().isEmpty()) {
            serve.accept(serving.arguments(given));
            return;
        }
        int code = Commands.runAlone(
                commands.of(given, serving).setOut(Commands.standardOutput()).setErr(Commands.standardError()), given);
        if (serving.isAsked()) serve.accept(serving.arguments(given));
        else System.exit(code);
    }
}
