package org.throughline.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;

/** The events of one installation are in one store. */
final class OneLog {

    private OneLog() {}

    /**
     * @param inAxonServer whether the settings say that the events are there
     * @throws BackupRefused if that is not where they are, or not all of them
     */
    static void check(Connection log, boolean inAxonServer) throws SQLException {
        if (inAxonServer) refuseInTable(log);
        else refuseInAxonServer(log);
        if (UnfinishedRestore.isIn(log))
            throw new BackupRefused(
                    "A restore into Axon Server was not finished, so that part of the log is missing. Restore the same"
                            + " backup again: it goes on where it ended.");
    }

    private static void refuseInTable(Connection log) throws SQLException {
        if (Tables.hasEvents(log))
            throw new BackupRefused(
                    "The settings say that the log is in Axon Server, and PostgreSQL has events as well. Nothing was"
                            + " written. Leave out the profile axon-server if these events are the log.");
    }

    /** Gives the log a new identity. */
    static void isAnother(Connection log) throws SQLException {
        try (var statement = log.createStatement()) {
            statement.execute("update log_identity set id = gen_random_uuid()"
                    + (remembersAxonServer(log) ? ", axon_server_position = null, axon_server_event = null" : ""));
        }
    }

    /** Not in a database of a version that did not. */
    private static boolean remembersAxonServer(Connection log) throws SQLException {
        return Tables.columns(log, "log_identity").contains("axon_server_position");
    }

    private static void refuseInAxonServer(Connection log) throws SQLException {
        if (remembersAxonServer(log)
                && Tables.number(log, "select count(*) from log_identity where axon_server_position is not null") > 0)
            throw new BackupRefused(
                    "The log of this installation is in Axon Server, and the settings say that it is in PostgreSQL."
                            + " Nothing was written. Give the profile axon-server, as the services have it"
                            + " (SPRING_PROFILES_ACTIVE=axon-server).");
    }
}
