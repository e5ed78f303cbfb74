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
        try (var log = database.open()) {
            BackupTrace.add(log, AccessKind.BACKED_UP, Outcome.REQUESTED, "all tables", clock);
            log.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            log.setReadOnly(true);
            log.setAutoCommit(false);
            return write(log, file, clock);
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
            BackupNote.add(log, backup, false);
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

    private static Manifest write(Connection log, OutputStream file, Clock clock) throws SQLException, IOException {
        var zip = new ZipOutputStream(file);
        var takenAt = clock.instant();
        var parts = new ArrayList<Manifest.Part>();
        for (var table : Tables.names(log)) parts.add(part(log, table, zip));
        var manifest = new Manifest(
                Manifest.FORMAT,
                Tables.texts(log, Restore.SCHEMA).getFirst(),
                takenAt,
                Tables.texts(log, "select id::text from log_identity").getFirst(),
                Tables.number(log, "select count(*) from " + Tables.EVENTS),
                Tables.number(log, "select coalesce(max(globalindex), 0) from " + Tables.EVENTS),
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
        var rows = new DigestOutputStream(zip, sha256());
        zip.putNextEntry(new ZipEntry(table + ".copy"));
        long number = log.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + Tables.quoted(log, table) + " (" + Tables.list(log, columns) + ") to stdout", rows);
        zip.closeEntry();
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
