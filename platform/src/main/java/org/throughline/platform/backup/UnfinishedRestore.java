package org.throughline.platform.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A restore into Axon Server, which takes events in several transactions, none of which is PostgreSQL's. A table in PostgreSQL says that
 * one was begun, until it is finished with the transaction that restores all others. The same restore goes on with one that was not
 * finished.
 */
final class UnfinishedRestore {

    static final String TABLE = "restore_unfinished";

    /** Events in one transaction, unless more were recorded at one moment. */
    private static final int AT_ONCE = 500;

    private static final int AT_ONCE_MAX = 5000;

    private final Connection log;
    private final EventsInAxonServer axonServer;
    private final long there;

    private UnfinishedRestore(Connection log, EventsInAxonServer axonServer, long there) {
        this.log = log;
        this.axonServer = axonServer;
        this.there = there;
    }

    /**
     * Begins it. The connection has no transaction.
     *
     * @throws BackupRefused if Axon Server has events that are not of an earlier try
     */
    static UnfinishedRestore of(Manifest manifest, Connection log, EventsInAxonServer axonServer) throws SQLException {
        long there = axonServer.size();
        if (there > 0 && !isOf(manifest, log))
            throw new BackupRefused("Axon Server at %s already has %,d events. Restore into an empty one."
                    .formatted(axonServer.place(), there));
        try (var statement = log.createStatement()) {
            statement.execute(
                    "create table if not exists " + TABLE + " (log text not null, taken_at timestamptz not null)");
            statement.execute("delete from " + TABLE);
        }
        try (var begun = log.prepareStatement("insert into " + TABLE + " values (?, ?)")) {
            begun.setString(1, manifest.log());
            begun.setTimestamp(2, Timestamp.from(manifest.takenAt()));
            begun.executeUpdate();
        }
        return new UnfinishedRestore(log, axonServer, there);
    }

    static boolean isIn(Connection log) throws SQLException {
        return Tables.texts(log, "select (to_regclass('public." + TABLE + "') is not null)::text")
                .getFirst()
                .equals("true");
    }

    private static boolean isOf(Manifest manifest, Connection log) throws SQLException {
        if (!isIn(log)) return false;
        try (var begun = log.prepareStatement("select 1 from " + TABLE + " where log = ? and taken_at = ?")) {
            begun.setString(1, manifest.log());
            begun.setTimestamp(2, Timestamp.from(manifest.takenAt()));
            return begun.executeQuery().next();
        }
    }

    /**
     * Moves the events, which have been loaded into PostgreSQL in the open transaction, to Axon Server.
     *
     * @throws BackupRefused if not all of them are there
     */
    void moveEvents() throws SQLException, IOException {
        var before = new ArrayList<String>();
        axonServer.read(there, event -> before.add(event.entry().getEventIdentifier()));
        try (var select = log.prepareStatement(
                "select " + StoredEvent.COLUMNS + " from " + Tables.EVENTS + " order by globalindex")) {
            select.setFetchSize(AT_ONCE);
            var batch = new ArrayList<StoredEvent>();
            int number = 0;
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var event = StoredEvent.of(row);
                    if (number < before.size()) {
                        if (!before.get(number).equals(event.entry().getEventIdentifier())) throw notOfIt();
                    } else {
                        if (isFull(batch, event)) append(batch);
                        batch.add(event);
                    }
                    number++;
                }
            }
            if (number < before.size()) throw notOfIt();
            if (!batch.isEmpty()) append(batch);
        }
        try (var statement = log.createStatement()) {
            statement.execute("truncate " + Tables.EVENTS);
        }
    }

    /** With the transaction of the caller. */
    static void finish(Connection log) throws SQLException {
        try (var statement = log.createStatement()) {
            statement.execute("drop table if exists " + TABLE);
        }
    }

    /** What was recorded at one moment stays together. */
    private static boolean isFull(List<StoredEvent> batch, StoredEvent next) {
        return batch.size() >= AT_ONCE_MAX
                || (batch.size() >= AT_ONCE
                        && !Objects.equals(
                                batch.getLast().entry().getTimestamp(),
                                next.entry().getTimestamp()));
    }

    private void append(List<StoredEvent> batch) {
        try {
            axonServer.append(batch);
        } catch (BackupRefused failed) {
            throw new BackupRefused(
                    failed.getMessage()
                            + " Not all events are restored, and a program does not start on them. Restore the same backup again: it"
                            + " goes on with what is missing.",
                    failed);
        }
        batch.clear();
    }

    private BackupRefused notOfIt() {
        return new BackupRefused("Axon Server at " + axonServer.place()
                + " has events that are not those of the backup. Restore into an empty one.");
    }
}
