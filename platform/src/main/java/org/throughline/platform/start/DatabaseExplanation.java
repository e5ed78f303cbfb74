package org.throughline.platform.start;

import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

/** A start that PostgreSQL refuses. */
final class DatabaseExplanation implements Explanation {

    @Override
    public @Nullable FailedStart of(Throwable cause, ConfigurableEnvironment settings) {
        if (cause instanceof SQLException refused && refused.getSQLState() != null)
            return capitalised(DatabaseSentences.of(refused, settings));
        if (cause instanceof FlywayValidateException)
            return capitalised(FailedStart.because(
                    "%s has tables that no release of Throughline made in this way. Use an empty database, or"
                                    .formatted(DatabaseSentences.where(settings))
                            + " restore a backup into one."));
        return null;
    }

    private static FailedStart capitalised(FailedStart failed) {
        var sentence = failed.sentence();
        return new FailedStart(
                sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1), failed.exitCode());
    }
}
