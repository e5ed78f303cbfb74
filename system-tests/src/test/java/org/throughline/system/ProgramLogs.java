package org.throughline.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** Keeps what the programs of a test class print, under {@code target/system-test-logs}, and names the files in a failure. */
final class ProgramLogs
        implements BeforeAllCallback, TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

    private final Path directory;

    ProgramLogs(Class<?> test) {
        directory = Path.of("target", "system-test-logs", test.getSimpleName()).toAbsolutePath();
    }

    /** Where programs print to, which each run of the class finds empty. */
    Path directory() {
        return directory;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Files.createDirectories(directory);
        try (var old = Files.list(directory)) {
            for (var file : old.toList()) Files.delete(file);
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw naming(failure);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw naming(failure);
    }

    @Override
    public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw naming(failure);
    }

    private Throwable naming(Throwable failure) throws IOException {
        if (failure instanceof TestAbortedException) return failure;
        try (var files = Files.list(directory)) {
            var named = new AssertionError(files.map(file -> "\n  " + file)
                    .sorted()
                    .collect(Collectors.joining("", failure + "\nThe programs printed to", "")));
            named.initCause(failure);
            named.setStackTrace(failure.getStackTrace());
            return named;
        }
    }
}
