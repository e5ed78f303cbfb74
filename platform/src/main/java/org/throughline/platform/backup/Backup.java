package org.throughline.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord.Outcome;
import org.throughline.platform.erasure.AppliedErasures;
import org.throughline.platform.erasure.ListedErasure;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all tables of the program into one file while the program is running.
 *
 * <p>All tables are read in one transaction. Everything that was acknowledged before it began is in the file, and nothing
 * is in it by half.
 */
public final class Backup {

    /** The name that stands for standard output, or input. */
    static final String STANDARD = "-";

    static final JsonMapper JSON = JsonMapper.builder().build();

    private Backup() {}

    /**
     * Streams the backup and leaves the stream open.
     *
     * @throws BackupRefused if the log cannot be read
     */
    public static Manifest take(LogDatabase database, OutputStream file, Clock clock) throws IOException {
        return take(database, null, file, clock);
    }

    /**
     * Streams the backup and leaves the stream open.
     *
     * @param axonServer where the events are; null if they are in PostgreSQL
     * @throws BackupRefused if the log cannot be read
     */
    static Manifest take(LogDatabase database, @Nullable EventsInAxonServer axonServer, OutputStream file, Clock clock)
            throws IOException {
        try (var log = database.open()) {
            OneLog.check(log, axonServer != null);
            BackupTrace.add(log, AccessKind.BACKED_UP, Outcome.REQUESTED, "all tables", clock);
            long size = axonServer == null ? 0 : sizeBefore(log, axonServer);
            log.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            log.setReadOnly(true);
            log.setAutoCommit(false);
            return write(log, axonServer, size, file, clock);
        } catch (SQLException failed) {
            throw DatabaseError.with(failed);
        }
    }

    /**
     * Notes in the database that a backup is complete, so that its age is known. To be called when it is where it is to stay.
     *
     * @return whether it was noted: a replica cannot be written to
     */
    static boolean note(LogDatabase database, Manifest backup) {
        try (var log = database.open()) {
            BackupNote.add(log, backup, backup.lastIndex(), false);
            return true;
        } catch (SQLException failed) {
            return false;
        }
    }

    /** All erasures that the database knows, for the list beside the backup. */
    static List<ListedErasure> erasures(LogDatabase database) {
        try (var log = database.open()) {
            return new AppliedErasures(log).known();
        } catch (SQLException failed) {
            throw DatabaseError.with(failed);
        }
    }

    /**
     * How many events there are before the tables are read. Events refer to names and files that were stored before them, or in a
     * transaction that commits after them; so the end of the log is taken first, and the tables are read once those transactions
     * have ended. A row about a later event is in the backup without it, and does no harm: see {@link Restore}.
     */
    private static long sizeBefore(Connection log, EventsInAxonServer axonServer) throws SQLException {
        if (BackupTrace.isReplica(log))
            throw new BackupRefused(
                    "This PostgreSQL is a replica, which may not have yet what the events in Axon Server refer to."
                            + " Take the backup with the one that the program uses.");
        long size = axonServer.size();
        OpenTransactions.await(log);
        return size;
    }

    private static Manifest write(
            Connection log, @Nullable EventsInAxonServer axonServer, long size, OutputStream file, Clock clock)
            throws SQLException, IOException {
        var zip = new ZipOutputStream(file);
        var takenAt = clock.instant();
        var parts = new ArrayList<Manifest.Part>();
        for (var table : Tables.names(log))
            parts.add(
                    axonServer != null && table.equals(Tables.EVENTS)
                            ? events(axonServer, size, Tables.columns(log, table), zip)
                            : part(log, table, zip));
        var manifest = new Manifest(
                Manifest.FORMAT,
                Tables.texts(log, Restore.SCHEMA).getFirst(),
                takenAt,
                Tables.texts(log, "select id::text from log_identity").getFirst(),
                axonServer == null ? Tables.number(log, "select count(*) from " + Tables.EVENTS) : size,
                axonServer == null
                        ? Tables.number(log, "select coalesce(max(globalindex), 0) from " + Tables.EVENTS)
                        : size,
                axonServer == null ? null : Manifest.AXON_SERVER,
                List.copyOf(parts));
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(
                JSON.writeValueAsBytes(manifest)); // by ourselves: Jackson would wrap a full disk in its own exception
        zip.closeEntry();
        zip.finish();
        zip.flush();
        return manifest;
    }

    private static Manifest.Part part(Connection log, String table, ZipOutputStream zip)
            throws SQLException, IOException {
        var columns = Tables.columns(log, table);
        var rows = rows(table, zip);
        long number = log.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + Tables.quoted(log, table) + " (" + Tables.list(log, columns) + ") to stdout", rows);
        zip.closeEntry();
        return part(table, columns, number, rows);
    }

    /** Events in Axon Server, as the rows that they would be in PostgreSQL. */
    private static Manifest.Part events(
            EventsInAxonServer axonServer, long size, List<String> columns, ZipOutputStream zip) throws IOException {
        var rows = rows(Tables.EVENTS, zip);
        axonServer.read(size, event -> CopiedRows.write(event.row(), columns, rows));
        zip.closeEntry();
        return part(Tables.EVENTS, columns, size, rows);
    }

    private static DigestOutputStream rows(String table, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(table + ".copy"));
        return new DigestOutputStream(zip, sha256());
    }

    private static Manifest.Part part(String table, List<String> columns, long number, DigestOutputStream rows) {
        return new Manifest.Part(
                table,
                columns,
                number,
                HexFormat.of().formatHex(rows.getMessageDigest().digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
