package org.throughline.benchmarks;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.throughline.system.LogServer;
import org.throughline.system.Program;

/**
 * What a program and its PostgreSQL have used, up to a moment or between two.
 *
 * @param program processor time of the program
 * @param postgres processor time of all processes of PostgreSQL
 * @param transactions that ended in the program's database. A server process reports its own once a second if it has
 *     any, so between two moments of an even load the count is right within a second's worth.
 * @param nanos when this was taken, or for how long it was counted
 */
record Usage(Duration program, Duration postgres, long transactions, long nanos) {

    private static final String TRANSACTIONS =
            "select xact_commit + xact_rollback from pg_stat_database where datname = 'postgres'";

    static Usage of(Program program, LogServer server) {
        return new Usage(
                ProcessorTime.of(program.pid()),
                ProcessorTime.ofFamily(server.process()),
                transactions(server),
                System.nanoTime());
    }

    Usage since(Usage before) {
        return new Usage(
                program.minus(before.program),
                postgres.minus(before.postgres),
                transactions - before.transactions,
                nanos - before.nanos);
    }

    double seconds() {
        return nanos / 1e9;
    }

    private static long transactions(LogServer server) {
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl(LogServer.USER), LogServer.USER, server.password());
                var rows = connection.createStatement().executeQuery(TRANSACTIONS)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
