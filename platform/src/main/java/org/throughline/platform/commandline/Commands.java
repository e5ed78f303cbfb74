package org.throughline.platform.commandline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.throughline.platform.words.NearestWord;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs a command and says in one sentence why one was refused. */
public final class Commands {

    /** Exit codes. */
    public static final int DONE = 0;

    public static final int REFUSED = 1;
    public static final int WRONG = 2;
    public static final int OUT_OF_MEMORY = 3;

    private static final int WIDTH = 110;

    private Commands() {}

    /** Runs the command that the words name, in a process that does nothing else. */
    public static int runAlone(CommandLine program, GivenSettings given) {
        return run(program, given, Commands::silenceLibraries);
    }

    /**
     * Runs the command that the words name.
     *
     * @return the exit code
     */
    public static int run(CommandLine program, GivenSettings given) {
        return run(program, given, () -> {});
    }

    private static int run(CommandLine program, GivenSettings given, Runnable beforeWork) {
        var commands = strict(program);
        commands.setExecutionStrategy(parsed -> {
            var command = leaf(parsed);
            refuseSettings(command, given);
            if (command.userObject() instanceof OnThisMachine && !(command.userObject() instanceof ServeCommand))
                beforeWork.run();
            return new RunLast().execute(parsed);
        });
        try {
            return commands.execute(given.words().toArray(String[]::new));
        } catch (OutOfMemoryError full) {
            commands.getErr().println("There is not enough memory. Give more with java -Xmx, such as java -Xmx2g.");
            return OUT_OF_MEMORY;
        } finally {
            commands.getOut().flush();
            commands.getErr().flush();
        }
    }

    /** What the help prints about a command. */
    public static String usage(CommandLine command) {
        return strict(command).getUsageMessage();
    }

    /** Prints in UTF-8, whatever the machine is set to. */
    public static PrintWriter standardOutput() {
        return new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    public static PrintWriter standardError() {
        return new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    }

    private static CommandLine strict(CommandLine program) {
        return program.setExpandAtFiles(false)
                .setPosixClusteredShortOptionsAllowed(false)
                .setInterpolateVariables(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler((wrong, _) -> {
                    wrong.getCommandLine().getErr().println(sentence(wrong));
                    return WRONG;
                })
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getErr().println(sentence(failure));
                    return failure instanceof CommandRefused refused ? refused.exitCode() : REFUSED;
                });
    }

    /** Turns logging off, because results and refusals are all that a command prints. */
    private static void silenceLibraries() {
        LoggingSystem.get(Commands.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
    }

    private static CommandSpec leaf(ParseResult parsed) {
        var leaf = parsed;
        while (leaf.hasSubcommand()) leaf = leaf.subcommand();
        return leaf.commandSpec();
    }

    private static void refuseSettings(CommandSpec command, GivenSettings given) {
        if (given.settings().isEmpty() || command.userObject() instanceof OnThisMachine) return;
        throw new ParameterException(
                command.commandLine(),
                "'%s' takes no settings, and %s is one"
                        .formatted(command.name(), given.settings().getFirst().split("=", 2)[0]));
    }

    private static String sentence(ParameterException wrong) {
        var command = wrong.getCommandLine().getCommandSpec();
        var what = wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched(command, unmatched.getUnmatched().getFirst())
                : unusable(wrong)
                        .orElse(String.valueOf(wrong.getMessage())
                                        .replaceFirst("^Error: ", "")
                                        .replaceFirst("\\.$", "")
                                + ".");
        return what + " '" + helpFor(command) + "' lists the "
                + (isUnknownCommand(command, wrong) ? "commands." : "options.");
    }

    /** Says what a value has to be that cannot be used as it is. */
    private static Optional<String> unusable(ParameterException wrong) {
        var about = wrong.getArgSpec();
        if (about == null || wrong.getValue() == null) return Optional.empty();
        var name = about instanceof OptionSpec option ? option.longestName() : about.paramLabel();
        return Optional.of("'%s' cannot be used for %s; write %s.".formatted(wrong.getValue(), name, example(about)));
    }

    private static String example(ArgSpec about) {
        var type = about.type();
        if (type == LocalDate.class) return "a day such as 2026-03-31";
        if (type == Integer.class || type == int.class) return "a number";
        if (!type.isEnum()) return about.paramLabel();
        return Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static boolean isUnknownCommand(CommandSpec command, ParameterException wrong) {
        return !command.subcommands().isEmpty()
                && !(wrong instanceof UnmatchedArgumentException unmatched
                        && unmatched.getUnmatched().getFirst().startsWith("-"));
    }

    private static String unmatched(CommandSpec command, String word) {
        if (word.startsWith("-")) {
            var name = word.split("=", 2)[0];
            var options = command.options().stream()
                    .filter(option -> !option.hidden())
                    .flatMap(option -> Stream.of(option.names()));
            return "'%s' has no option %s.%s"
                    .formatted(command.qualifiedName(), name, didYouMean(NearestWord.to(name, options)));
        }
        var commands = command.subcommands();
        return commands.isEmpty()
                ? "'%s' is a word too many for '%s'.".formatted(word, command.qualifiedName())
                : "There is no command '%s'.%s"
                        .formatted(
                                word,
                                didYouMean(NearestWord.to(
                                        word,
                                        commands.entrySet().stream()
                                                .filter(each -> !each.getValue()
                                                        .getCommandSpec()
                                                        .usageMessage()
                                                        .hidden())
                                                .map(each -> each.getKey()))));
    }

    private static String didYouMean(Optional<String> nearest) {
        return nearest.map(" Did you mean %s?"::formatted).orElse("");
    }

    private static String helpFor(CommandSpec command) {
        var parent = command.parent();
        return parent == null
                ? command.name() + " help"
                : parent.parent() == null
                        ? parent.name() + " help " + command.name()
                        : command.qualifiedName() + " --help";
    }

    private static String sentence(Exception failure) {
        return switch (failure) {
            case CommandRefused refused -> String.valueOf(refused.getMessage());
            case FileSystemException file ->
                "The file cannot be used: " + file.getFile() + ": "
                        + Optional.ofNullable(file.getReason())
                                .orElse(file.getClass().getSimpleName()) + ".";
            case UncheckedIOException wrapped when wrapped.getCause() instanceof IOException cause -> sentence(cause);
            case IOException broken -> "Reading or writing failed: " + broken.getMessage() + ".";
            case InterruptedException _ -> "The command was interrupted.";
            // Its message may have personal data.
            default ->
                "The command failed, which no one foresaw: %s at %s."
                        .formatted(failure.getClass().getName(), place(failure));
        };
    }

    private static String place(Exception failure) {
        return Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.throughline."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }
}
