package org.throughline.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs commands in bash as a reader of the documentation types them. */
final class Shell {

    private static final int RUN_SECONDS_MAX = 240;
    private static final String SCRIPT = "commands.sh";
    private static final String OUTPUT = "printed";
    private static final String NO_INPUT = "empty";
    private static final String END_OF_OUTPUT = "\u001e";

    private final Path directory;

    /** Commands run in the given directory. */
    Shell(Path directory) {
        this.directory = directory;
        write(NO_INPUT, "");
    }

    /** Lets curl send requests for the documented address to a program on another port; commands stay as printed. */
    void redirect(String documentedAuthority, URI program) {
        write(".curlrc", "connect-to = " + documentedAuthority + ":" + program.getAuthority() + "\n");
    }

    /** Returns what each command prints, errors included. Variables set by one command are known to those after it. */
    List<String> run(List<String> commands) {
        var script = new StringBuilder();
        for (var command : commands) script.append(command).append("\nprintf '\\036'\n");
        bash(List.of(), script.toString());
        var outputs = read(OUTPUT).split(END_OF_OUTPUT, -1);
        if (outputs.length != commands.size() + 1) throw new IllegalStateException("a command ended the shell");
        return List.of(outputs).subList(0, commands.size());
    }

    /** Whether bash would run the command, and not wait for another line of it. */
    boolean isComplete(String command) {
        return !command.endsWith("\\") && bash(List.of("-n"), command) == 0;
    }

    private int bash(List<String> options, String script) {
        write(SCRIPT, script);
        var command = Stream.concat(Stream.of("bash"), Stream.concat(options.stream(), Stream.of(SCRIPT)))
                .toList();
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(Redirect.from(directory.resolve(NO_INPUT).toFile()))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(OUTPUT).toFile());
        builder.environment().put("CURL_HOME", directory.toString());
        try {
            var bash = builder.start();
            if (bash.waitFor(RUN_SECONDS_MAX, TimeUnit.SECONDS)) return bash.exitValue();
            bash.destroyForcibly();
            throw new IllegalStateException("the commands have not ended; they printed:\n" + read(OUTPUT));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(String file, String text) {
        try {
            Files.writeString(directory.resolve(file), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
