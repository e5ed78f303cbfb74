package org.throughline.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The tables to back up, read from the catalogue of the database, so that a new table is included. */
final class Tables {

    static final String EVENTS = "domainevententry";

    /** Tables that migrations fill, that differ from log to log, that are never written, or that only this installation needs. */
    private static final Set<String> LEFT_OUT = Set.of(
            "flyway_schema_history",
            "log_identity",
            "snapshotevententry",
            "known_place",
            "place_key",
            "browser_session",
            "program_token",
            "calendar_address",
            UnfinishedRestore.TABLE,
            BackupNote.TABLE);

    private Tables() {}

    static List<String> names(Connection log) throws SQLException {
        return texts(log, "select tablename from pg_tables where schemaname = 'public' order by tablename").stream()
                .filter(table -> !LEFT_OUT.contains(table))
                .toList();
    }

    static List<String> columns(Connection log, String table) throws SQLException {
        return texts(log, """
                select column_name from information_schema.columns
                where table_schema = 'public' and table_name = ? order by ordinal_position""", table);
    }

    static boolean areEmpty(Connection log) throws SQLException {
        for (var table : names(log)) if (number(log, "select count(*) from " + quoted(log, table)) > 0) return false;
        return true;
    }

    static boolean hasEvents(Connection log) throws SQLException {
        return texts(log, "select exists (select from " + EVENTS + ")::text")
                .getFirst()
                .equals("true");
    }

    /** Sets every sequence to the highest value in its column, and the last recorded moment to that of the log. */
    static void numberOn(Connection log) throws SQLException {
        if (number(log, "select count(*) from pg_sequences where sequencename = 'recorded_moment'") > 0)
            number(log, """
                    select setval('recorded_moment', coalesce((select
                        (extract(epoch from max(timestamp::timestamptz)) * 1000000)::bigint from domainevententry), 0))""");
        for (var table : names(log))
            for (var column : texts(log, """
                    select column_name from information_schema.columns where table_schema = 'public' and table_name = ?
                    and column_default like 'nextval%'""", table))
                try (var on = log.prepareStatement("select setval(pg_get_serial_sequence(?, ?), coalesce(max("
                        + quoted(log, column) + "), 0) + 1, false) from " + quoted(log, table))) {
                    on.setString(1, table);
                    on.setString(2, column);
                    on.execute();
                }
    }

    /**
     * In the form with Axon Server an answer is stored before its decision is recorded. In PostgreSQL's form an answer that is there says
     * that it was.
     */
    static void leaveOutAnswersWithoutEvents(Connection log) throws SQLException {
        try (var statement = log.createStatement()) {
            statement.execute("""
                    delete from idempotency where stream is not null and not exists (
                        select from domainevententry event
                        where event.aggregateidentifier = stream and event.sequencenumber = sequence_number
                        and convert_from(event.metadata, 'UTF8')::json ->> 'idempotencyKey' = key
                        and convert_from(event.metadata, 'UTF8')::json ->> 'user' = account)""");
        }
    }

    static String quoted(Connection log, String identifier) throws SQLException {
        try (var statement = log.createStatement()) {
            return statement.enquoteIdentifier(identifier, true);
        }
    }

    static String list(Connection log, List<String> columns) throws SQLException {
        var quoted = new ArrayList<String>();
        for (var column : columns) quoted.add(quoted(log, column));
        return String.join(", ", quoted);
    }

    static List<String> texts(Connection log, String sql, String... parameters) throws SQLException {
        try (var statement = log.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) statement.setString(i + 1, parameters[i]);
            try (var rows = statement.executeQuery()) {
                var texts = new ArrayList<String>();
                while (rows.next()) texts.add(rows.getString(1));
                return texts;
            }
        }
    }

    static long number(Connection log, String sql) throws SQLException {
        try (var statement = log.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
