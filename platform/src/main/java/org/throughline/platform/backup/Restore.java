package org.throughline.platform.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord.Outcome;
import org.throughline.platform.erasure.AppliedErasures;
import org.throughline.platform.erasure.ListedErasure;
import org.throughline.platform.upgrade.KnownTables;
import tools.jackson.core.JacksonException;

/**
 * Restores a backup into a database without a log, in one transaction.
 *
 * <p>The restored log gets a new identity. Views that have read further than the backup goes are rebuilt because of that.
 */
public final class Restore {

    static final String SCHEMA =
            "select version from flyway_schema_history where success order by installed_rank desc limit 1";

    /** Since this version a start of the program encrypts the names that an earlier one stored in clear text. */
    private static final MigrationVersion NAMES_ARE_SEALED = MigrationVersion.fromVersion("15");

    /**
     * What was restored.
     *
     * @param erasures how many erasures of the list were applied, which the backup did not have
     */
    public record Restored(Manifest manifest, int erasures) {}

    private final LogDatabase database;
    private final @Nullable EventsInAxonServer axonServer;
    private final List<ListedErasure> list;

    private Restore(LogDatabase database, @Nullable EventsInAxonServer axonServer, List<ListedErasure> list) {
        this.database = database;
        this.axonServer = axonServer;
        this.list = list;
    }

    /** Verifies the checksums of the whole file, without a database. */
    static void check(Path file) throws IOException {
        if (!Files.isReadable(file)) throw new BackupRefused("There is no file " + file + " that can be read.");
        try (var zip = new ZipFile(file.toFile())) {
            for (var part : manifest(zip).parts()) check(part, zip);
        } catch (ZipException | EOFException | JacksonException notOne) {
            throw new BackupRefused("This file is not a backup, or has been damaged or cut short.", notOne);
        }
    }

    private static void check(Manifest.Part part, ZipFile zip) throws IOException {
        try (var rows = rows(part, zip)) {
            rows.transferTo(OutputStream.nullOutputStream());
            if (!sum(rows).equals(part.sha256())) throw altered(part);
        }
    }

    static DigestInputStream rows(Manifest.Part part, ZipFile zip) throws IOException {
        var entry = zip.getEntry(part.entry());
        if (entry == null) throw new BackupRefused("A part of the backup is missing: " + part.table() + ".");
        return new DigestInputStream(zip.getInputStream(entry), Backup.sha256());
    }

    private static String sum(DigestInputStream rows) {
        return HexFormat.of().formatHex(rows.getMessageDigest().digest());
    }

    private static BackupRefused altered(Manifest.Part part) {
        return new BackupRefused("The backup has been altered or damaged, in its part " + part.table() + ".");
    }

    /** Without an erasure list: what was erased after the backup was taken can be read again. */
    public static Manifest from(Path file, LogDatabase database) throws IOException {
        return from(file, database, null, List.of()).manifest();
    }

    /** Into PostgreSQL. */
    public static Restored from(Path file, LogDatabase database, List<ListedErasure> list) throws IOException {
        return from(file, database, null, list);
    }

    /**
     * Restores and erases again what the list has, in one transaction.
     *
     * @param axonServer where the events are to be; null for PostgreSQL
     * @throws BackupRefused if the file is damaged or the database is not empty
     */
    static Restored from(
            Path file, LogDatabase database, @Nullable EventsInAxonServer axonServer, List<ListedErasure> list)
            throws IOException {
        if (!Files.isReadable(file)) throw new BackupRefused("There is no file " + file + " that can be read.");
        try (var zip = new ZipFile(file.toFile())) {
            return new Restore(database, axonServer, list).restored(zip);
        } catch (ZipException | EOFException | JacksonException notOne) {
            throw new BackupRefused("This file is not a backup, or has been cut short.", notOne);
        } catch (FlywayException failed) {
            throw failed.getCause() instanceof SQLException sql
                    ? DatabaseError.with(sql)
                    : new BackupRefused("The tables in the database do not have the expected columns.", failed);
        } catch (SQLException failed) {
            throw DatabaseError.with(failed);
        }
    }

    private Restored restored(ZipFile zip) throws IOException, SQLException {
        var manifest = manifest(zip);
        if (axonServer != null) refuseClearNames(manifest);
        migrateTo(manifest.schema());
        try (var log = database.open()) {
            if (!Tables.areEmpty(log))
                throw new BackupRefused("The database already has a log. Restore into an empty database.");
            var unfinished = axonServer == null ? null : UnfinishedRestore.of(manifest, log, axonServer);
            log.setAutoCommit(false);
            for (var part : manifest.parts()) load(log, part, zip);
            if (manifest.isOfAxonServer()) Tables.leaveOutAnswersWithoutEvents(log);
            Tables.numberOn(log);
            OneLog.isAnother(log);
            int erasures = new AppliedErasures(log).apply(list);
            if (unfinished != null) unfinished.moveEvents();
            UnfinishedRestore.finish(log);
            BackupNote.add(log, manifest, axonServer == null ? manifest.lastIndex() : manifest.events(), true);
            BackupTrace.add(
                    log,
                    AccessKind.RESTORED,
                    Outcome.DONE,
                    "backup of " + manifest.takenAt() + ", " + erasures + " erasures",
                    Clock.systemUTC());
            log.commit();
            return new Restored(manifest, erasures);
        }
    }

    /** What an earlier version recorded in clear text is encrypted in PostgreSQL's log by a start, and never in Axon Server. */
    private static void refuseClearNames(Manifest manifest) {
        if (NAMES_ARE_SEALED.isNewerThan(manifest.schema()))
            throw new BackupRefused(
                    "This backup is of a version of the program that recorded names in clear text, which could never be"
                            + " erased in Axon Server. Restore it into PostgreSQL, start the program on that once, and take a backup of it."
                            + " Nothing was changed.");
    }

    static Manifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) throw new BackupRefused("This file is not a backup, or has been cut short.");
        try (var json = zip.getInputStream(entry)) {
            var tree = Backup.JSON.readTree(json);
            if (tree.path("format").asInt(Manifest.FORMAT) > Manifest.FORMAT)
                throw later("its format is " + tree.path("format").asInt() + ", and this version knows format "
                        + Manifest.FORMAT);
            var manifest = Backup.JSON.treeToValue(tree, Manifest.class);
            if (!manifest.isWhole() || manifest.format() != Manifest.FORMAT)
                throw new BackupRefused("This backup has been altered or damaged.");
            refuseLaterTables(manifest);
            return manifest;
        }
    }

    private static void refuseLaterTables(Manifest manifest) {
        var known = KnownTables.newest();
        try {
            if (MigrationVersion.fromVersion(manifest.schema()).isNewerThan(known))
                throw later(
                        "its tables have version " + manifest.schema() + ", and this version knows version " + known);
        } catch (FlywayException noVersion) {
            throw new BackupRefused("This backup has been altered or damaged.", noVersion);
        }
    }

    private static BackupRefused later(String what) {
        return new BackupRefused("This backup was taken by a later version of the program: " + what
                + ". Restore it with that version. Nothing was changed.");
    }

    /** Creates the tables of the version of the backup. The next start of the program migrates them further. */
    private void migrateTo(String schema) {
        var version = MigrationVersion.fromVersion(schema);
        var tables = Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration");
        if (Arrays.stream(tables.load().info().all())
                .map(MigrationInfo::getVersion)
                .noneMatch(version::equals))
            throw new BackupRefused("This backup was taken by another version of the program; restore it with that.");
        tables.target(version).load().migrate();
    }

    private static void load(Connection log, Manifest.Part part, ZipFile zip) throws IOException, SQLException {
        if (!Tables.names(log).contains(part.table())
                || !Tables.columns(log, part.table()).containsAll(part.columns()))
            throw new BackupRefused("The backup has a table that this program does not know: " + part.table() + ".");
        try (var rows = rows(part, zip)) {
            long loaded = log.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + Tables.quoted(log, part.table()) + " (" + Tables.list(log, part.columns())
                                    + ") from stdin",
                            rows);
            if (loaded != part.rows() || !sum(rows).equals(part.sha256())) throw altered(part);
        }
    }
}
