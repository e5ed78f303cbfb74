package org.throughline.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord.Outcome;

/** Adds backups and restores to the record of access, without the program that otherwise writes it. */
final class BackupTrace {

    private static final String ADD = """
            insert into access_record (recorded_at, kind, operation, detail, outcome, times)
            values (?, ?, ?, ?, ?, 1)""";

    private BackupTrace() {}

    private static boolean isReplica(Connection log) throws SQLException {
        return Tables.texts(log, "select pg_is_in_recovery()::text").getFirst().equals("true");
    }

    /** Does nothing in a database of a version that has no record of access, or that can only be read. */
    static void add(Connection log, AccessKind kind, Outcome outcome, String detail, Clock clock) throws SQLException {
        if (!Tables.names(log).contains("access_record") || isReplica(log)) return;
        try (var record = log.prepareStatement(ADD)) {
            record.setTimestamp(1, Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)));
            record.setString(2, kind.name());
            record.setString(3, "program: " + (kind == AccessKind.BACKED_UP ? "backup" : "restore"));
            record.setString(4, detail);
            record.setString(5, outcome.name());
            record.executeUpdate();
        }
    }
}
