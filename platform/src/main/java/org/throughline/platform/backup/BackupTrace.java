package org.throughline.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecord.Outcome;
import org.throughline.platform.access.ActOnMachine;

/** Adds backups and restores to the record of access, without the program that otherwise writes it. */
final class BackupTrace {

    private BackupTrace() {}

    static boolean isReplica(Connection log) throws SQLException {
        return Tables.texts(log, "select pg_is_in_recovery()::text").getFirst().equals("true");
    }

    /** Does nothing in a database of a version that has no record of access, or that can only be read. */
    static void add(Connection log, AccessKind kind, Outcome outcome, String detail, Clock clock) throws SQLException {
        if (!Tables.names(log).contains("access_record") || isReplica(log)) return;
        var act = AccessRecord.byProgram(kind, "program: " + (kind == AccessKind.BACKED_UP ? "backup" : "restore"))
                .saying(detail + ", " + ActOnMachine.user())
                .ending(outcome);
        ActOnMachine.record(log, act, clock.instant());
    }
}
