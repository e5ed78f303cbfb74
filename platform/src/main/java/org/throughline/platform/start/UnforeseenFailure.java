package org.throughline.platform.start;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.ConfigurableEnvironment;
import org.throughline.platform.files.OwnerOnly;

/** A failure that no explanation knows: its stack trace goes to a file that the sentence names. */
final class UnforeseenFailure {

    private static final String FILE = "failed-start.txt";
    private static final String LOCK = "throughline.lock";

    private UnforeseenFailure() {}

    static FailedStart of(Throwable failure, ConfigurableEnvironment settings) {
        return FailedStart.because("The start failed for an unexpected reason (" + words(root(failure)) + "). "
                + whereDetailsAre(failure, settings));
    }

    private static String whereDetailsAre(Throwable failure, ConfigurableEnvironment settings) {
        try {
            return "Details are in " + OwnerOnly.file(file(settings), trace(failure)) + ".";
        } catch (IOException unwritable) {
            return "Start it again with --debug to see details.";
        }
    }

    /** In the data directory if the program has used it, so that it is found beside the other files. */
    private static Path file(ConfigurableEnvironment settings) throws IOException {
        var data = settings.getProperty("throughline.data");
        if (data != null && Files.exists(Path.of(data).resolve(LOCK)))
            return Path.of(data).toAbsolutePath().normalize().resolve(FILE);
        return Files.createTempDirectory("throughline-").resolve(FILE);
    }

    private static String trace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static String words(Throwable root) {
        var message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return root.getClass().getSimpleName() + ": " + message;
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) root = root.getCause();
        return root;
    }
}
