package org.throughline.standalone;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL cannot be started; the message has its own last words. */
final class PostgresDidNotStart extends IOException {

    PostgresDidNotStart(List<String> reason) {
        this(reason, null);
    }

    PostgresDidNotStart(List<String> reason, @Nullable Throwable cause) {
        super(
                "PostgreSQL did not start: " + (reason.isEmpty() ? "it printed no reason" : String.join(" | ", reason)),
                cause);
    }
}
