package org.throughline.platform.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;

/**
 * What a program stores: the version of its tables, and of each event. Processes with the same form can run side by side.
 *
 * <p>Each process names its form to PostgreSQL ({@code application_name}), so that another one sees it, and notes in the table
 * {@code event_type} which events it may write.
 */
record StoredForm(MigrationVersion tables, SortedMap<String, Integer> events) {

    private static final String NAMED = "throughline, tables ";
    private static final String NOTED = "select name, version from event_type";

    /** What a process calls itself, such as {@code throughline, tables 21, events 5d1c2a07}. */
    String name() {
        return NAMED + tables + ", events " + Integer.toHexString(events.hashCode());
    }

    /** The events that a program of this form cannot read, of those that others have noted. */
    List<String> unknown(Map<String, Integer> noted) {
        return noted.entrySet().stream()
                .filter(event -> event.getValue() > events.getOrDefault(event.getKey(), 0))
                .map(event -> event.getKey() + " (version " + event.getValue() + ")")
                .toList();
    }

    /** Whether a program of this form may write what nobody has noted before. */
    boolean hasMoreThan(Map<String, Integer> noted) {
        return events.entrySet().stream().anyMatch(event -> noted.getOrDefault(event.getKey(), 0) < event.getValue());
    }

    /** The latest version of each event that a program on this log may have written; empty before the table is there. */
    static SortedMap<String, Integer> noted(Connection log) throws SQLException {
        var noted = new TreeMap<String, Integer>();
        try (var statement = log.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('event_type') is not null")) {
                table.next();
                if (!table.getBoolean(1)) return noted;
            }
            try (var rows = statement.executeQuery(NOTED)) {
                while (rows.next()) noted.merge(rows.getString(1), rows.getInt(2), Math::max);
            }
            return noted;
        }
    }

    void note(Connection log) throws SQLException {
        try (var insert =
                log.prepareStatement("insert into event_type (name, version) values (?, ?) on conflict do nothing")) {
            for (var event : events.entrySet()) {
                insert.setString(1, event.getKey());
                insert.setInt(2, event.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The names of processes of another form that are connected to this database. */
    List<String> others(Connection log) throws SQLException {
        try (var query = log.prepareStatement("""
                select distinct application_name from pg_stat_activity
                where datname = current_database() and application_name like ? and application_name <> ?""")) {
            query.setString(1, NAMED + "%");
            query.setString(2, name());
            try (var rows = query.executeQuery()) {
                var names = new ArrayList<String>();
                while (rows.next()) names.add(rows.getString(1));
                return names;
            }
        }
    }
}
