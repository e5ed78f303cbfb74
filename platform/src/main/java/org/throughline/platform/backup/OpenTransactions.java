package org.throughline.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Transactions of PostgreSQL that have written and not yet ended. */
final class OpenTransactions {

    /** Longer than any transaction of the program can take; see the limits in throughline-defaults.yml. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private OpenTransactions() {}

    /**
     * Waits until those that are open now have ended. The connection has no transaction of its own.
     *
     * @throws BackupRefused if one of them stays open
     */
    static void await(Connection log) throws SQLException {
        long next = Tables.number(log, "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
        long began = System.nanoTime();
        while (Tables.number(log, "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint") < next) {
            if (System.nanoTime() - began > PATIENCE.toNanos())
                throw new BackupRefused(
                        "A transaction of PostgreSQL has been open for %d s. Try again when it has ended."
                                .formatted(PATIENCE.toSeconds()));
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
