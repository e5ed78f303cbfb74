package org.throughline.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How this process was started: {@code java OPTIONS -jar JAR ARGUMENTS}.
 *
 * @param java the program file of the JVM
 * @param options that were given for the JVM, without those in the environment and those that {@link ServerProcess} has added
 * @param arguments for the program
 */
record JvmCommand(String java, List<String> options, List<String> arguments) {

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    /** Null if it was started in another way, or if that cannot be known exactly. */
    static @Nullable JvmCommand ofThisProcess(String[] arguments) throws IOException {
        var process = ProcessHandle.current().info();
        var java = process.command().orElse("");
        var words = words(process);
        int jar = words.size() - arguments.length - 2;
        if (java.isEmpty() || jar < 0 || !words.get(jar).equals("-jar")) return null;
        return new JvmCommand(java, given(words.subList(0, jar)), Arrays.asList(arguments));
    }

    /** The same without arguments, up to the first jar that is named. */
    static @Nullable JvmCommand withoutArguments() throws IOException {
        var process = ProcessHandle.current().info();
        var java = process.command().orElse("");
        var words = words(process);
        int jar = words.indexOf("-jar");
        return java.isEmpty() || jar < 0 ? null : new JvmCommand(java, given(words.subList(0, jar)), List.of());
    }

    /** The same with another jar, and with options before those that were given, which therefore win. */
    List<String> with(List<String> more, Path jar) {
        var command = new ArrayList<String>();
        command.add(java);
        command.addAll(more);
        command.addAll(options);
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(arguments);
        return command;
    }

    private static List<String> given(List<String> options) {
        for (int i = 0; i < options.size(); i++)
            if (options.get(i).startsWith(ServerProcess.END_OF_ADDED)) return options.subList(i + 1, options.size());
        return options;
    }

    private static List<String> words(ProcessHandle.Info process) throws IOException {
        return Files.exists(COMMAND_LINE)
                ? commandLine()
                : Arrays.asList(process.arguments().orElse(new String[0]));
    }

    private static List<String> commandLine() throws IOException {
        // Each word is followed by a NUL.
        var text = new String(Files.readAllBytes(COMMAND_LINE), StandardCharsets.UTF_8);
        var words = Arrays.asList(text.substring(0, text.length() - 1).split("\0", -1));
        return words.subList(1, words.size());
    }
}
