package org.throughline.standalone;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.throughline.platform.start.Explanation;
import org.throughline.platform.start.FailedStart;

/** A start that fails in the data directory, or for its PostgreSQL. */
final class StoreExplanation implements Explanation {

    @Override
    public @Nullable FailedStart of(Throwable cause, ConfigurableEnvironment settings) {
        var data = settings.getProperty("throughline.data");
        if (data == null) return null;
        return switch (cause) {
            case PostgresDidNotStart failed ->
                FailedStart.because("The log in %s cannot be opened, because %s. %s"
                        .formatted(Path.of(data).toAbsolutePath().normalize(), failed.getMessage(), failed.remedy()));
            case FileSystemException failed -> refusal(data, failed);
            case FileNotFoundException failed -> refusal(data, failed);
            default -> null;
        };
    }

    private static FailedStart refusal(String data, IOException failed) {
        var refusal = DirectoryIsUsable.refusal(Path.of(data).toAbsolutePath().normalize(), failed);
        return FailedStart.because(String.valueOf(refusal.getMessage()));
    }
}
