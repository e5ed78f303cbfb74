package org.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The tools of {@code src/test/npm}, at the versions that its lock file names, beside the client that the build generated. */
final class Npm {

    private static final int MINUTES_MAX = 5;
    private static final Path DIRECTORY = Jar.project().resolve("system-tests/target/npm");

    private Npm() {}

    /** Installs them; says what is missing on this machine. */
    static void install() throws IOException {
        Files.createDirectories(DIRECTORY);
        try (var files = Files.list(Jar.project().resolve("system-tests/src/test/npm"))) {
            for (var file : files.toList())
                Files.copy(file, DIRECTORY.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        run("npm", "ci");
    }

    /** Runs a tool that is installed. */
    static void tool(String name, String... arguments) {
        var command = new ArrayList<>(List.of(arguments));
        command.addFirst(DIRECTORY.resolve("node_modules/.bin").resolve(name).toString());
        run(command.toArray(String[]::new));
    }

    /** Runs a command that is expected to succeed, and returns what it printed. */
    static String run(String... command) {
        try {
            var output = Files.createTempFile("npm", ".txt");
            var builder = new ProcessBuilder(command)
                    .directory(DIRECTORY.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("REDOCLY_TELEMETRY", "off");
            var process = start(builder);
            var ended = process.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
            process.destroyForcibly();
            var printed = Files.readString(output);
            Files.delete(output);
            assertThat(ended)
                    .as("%s ended in time:\n%s", List.of(command), printed)
                    .isTrue();
            assertThat(process.exitValue())
                    .as("%s:\n%s", List.of(command), printed)
                    .isZero();
            return printed;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static Process start(ProcessBuilder command) {
        try {
            return command.start();
        } catch (IOException absent) {
            throw new IllegalStateException(
                    command.command().getFirst() + " is missing: install Node.js 20.19 or later, with npm", absent);
        }
    }
}
