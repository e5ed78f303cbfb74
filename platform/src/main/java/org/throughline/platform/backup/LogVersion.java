package org.throughline.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.throughline.platform.commandline.CommandRefused;
import org.throughline.platform.upgrade.KnownTables;

/** The version of the tables in a database that a command works on. */
public final class LogVersion {

    private LogVersion() {}

    /**
     * Refuses a log that a later version of the program keeps.
     *
     * @throws CommandRefused if it has tables that this program does not know
     */
    static void refuseLater(Connection log) throws SQLException {
        if (of(log).isNewerThan(KnownTables.newest()))
            throw new CommandRefused("A later version of the program keeps this log. Use that version.");
    }

    /**
     * Refuses a log that another version of the program keeps.
     *
     * @throws CommandRefused if it has tables that this program does not know, or lacks some
     */
    public static void requireCurrent(Connection log) throws SQLException {
        refuseLater(log);
        if (KnownTables.newest().isNewerThan(of(log)))
            throw new CommandRefused(
                    "An earlier version of the program kept this log. Start the program once, which brings its"
                            + " tables up to date.");
    }

    private static MigrationVersion of(Connection log) throws SQLException {
        return Tables.texts(log, "select version from flyway_schema_history where success and version is not null")
                .stream()
                .map(MigrationVersion::fromVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
    }
}
