package org.throughline.benchmarks;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.throughline.system.LogServer;
import org.throughline.system.Program;

/** Which statements PostgreSQL carries out for a decision, and how often, as its own extension counts them. */
final class Statements implements Benchmark {

    private static final int SHOWN = 30;
    private static final int LENGTH_MAX = 110;
    private static final String COUNTED = """
            select calls, total_exec_time, query from pg_stat_statements
            where dbid = (select oid from pg_database where datname = current_database()) order by calls desc""";

    @Override
    public void measure(Subject subject, Size size, Report report) {
        prepare(subject, size);
        try (var program = subject.standalone(size).start().awaitReady()) {
            var server = subject.logServer();
            execute(server, "create extension if not exists pg_stat_statements");
            for (int clients : new int[] {16, 1}) count(program, server, clients, size, report);
        }
    }

    /** The extension has to be there when PostgreSQL starts. */
    private static void prepare(Subject subject, Size size) {
        try (var _ = subject.standalone(size).start().awaitReady()) {
            execute(subject.logServer(), "alter system set shared_preload_libraries = 'pg_stat_statements'");
        }
    }

    private static void count(Program program, LogServer server, int clients, Size size, Report report) {
        Deciding.warmUp(program, clients, size.warmUp() / 10);
        var times = new Times();
        Deciding.throughout(
                program,
                clients,
                size.measured(),
                times,
                () -> execute(server, "select pg_stat_statements_reset()"),
                () -> tell(server, clients == 1 ? "1 client" : clients + " clients", times.count(), report));
    }

    private static void tell(LogServer server, String clients, int decisions, Report report) {
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl(LogServer.USER), LogServer.USER, server.password());
                var rows = connection.createStatement().executeQuery(COUNTED)) {
            double calls = 0;
            double millis = 0;
            for (int i = 0; rows.next(); i++) {
                calls += rows.getLong("calls");
                millis += rows.getDouble("total_exec_time");
                if (i < SHOWN)
                    report.row(
                            "statement, " + clients + ": " + shortened(rows.getString("query")),
                            Report.times((double) rows.getLong("calls") / decisions),
                            Report.millis(rows.getDouble("total_exec_time") / decisions) + " in PostgreSQL");
            }
            report.row(
                    "statements a decision, " + clients,
                    Report.times(calls / decisions),
                    String.format(Locale.ROOT, "%.2f ms carrying them out", millis / decisions));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void execute(LogServer server, String sql) {
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl(LogServer.USER), LogServer.USER, server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String shortened(String query) {
        var line = query.replaceAll("\\s+", " ").replace("|", "\\|");
        return line.length() <= LENGTH_MAX ? line : line.substring(0, LENGTH_MAX) + "…";
    }
}
