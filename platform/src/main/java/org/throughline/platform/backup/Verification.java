package org.throughline.platform.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.throughline.platform.erasure.AppliedErasures;
import org.throughline.platform.erasure.ErasureList;
import org.throughline.platform.erasure.ErasureList.DamagedList;
import org.throughline.platform.erasure.ListedErasure;
import org.throughline.platform.eventstore.ReadableEvents;

/** Checks a backup, or the log of a program that may be running, without changing either. */
final class Verification {

    private static final int FETCH = 500;

    private static final List<String> NOT_PROVED = List.of(
            "that nobody altered it on purpose: checksums show damage, not forgery;",
            "that the key for names fits, without which names cannot be read: it is in no backup;",
            "that what is recorded is right.");

    private final LogCheck events;
    private final Map<String, Long> rows = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private Verification(ReadableEvents readable) {
        this.events = new LogCheck(readable);
    }

    /**
     * @param list the list of erasures that belongs to the backup; null if there is none
     */
    static Verified ofBackup(Path file, @Nullable Path list, ReadableEvents readable) throws IOException {
        return new Verification(readable).backup(file, list);
    }

    /**
     * @param axonServer where the events are; null if they are in PostgreSQL
     * @param list where the program keeps the list of erasures; null if it keeps none
     */
    static Verified ofLog(
            LogDatabase database, @Nullable EventsInAxonServer axonServer, @Nullable Path list, ReadableEvents readable)
            throws IOException {
        return new Verification(readable).log(database, axonServer, list);
    }

    private Verified backup(Path file, @Nullable Path list) throws IOException {
        try {
            Restore.check(file);
            read(file);
        } catch (BackupRefused damaged) {
            problems.add(String.valueOf(damaged.getMessage()));
        }
        var listed = list == null ? List.<ListedErasure>of() : read(list, List.of());
        if (list == null)
            warnings.add(
                    "There is no list of erasures beside it. Give the newest one when you restore, or what was erased after the"
                            + " backup can be read again.");
        return found("the backup " + file, listed.size());
    }

    private void read(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = Restore.manifest(zip);
            for (var part : manifest.parts()) {
                try (var content = Restore.rows(part, zip)) {
                    long read = CopiedRows.read(content, part.columns(), row -> {
                        if (part.table().equals(Tables.EVENTS)) events.add(StoredEvent.of(row));
                    });
                    rows.put(part.table(), read);
                    if (read != part.rows())
                        problems.add(
                                "%s has %,d rows, and should have %,d.".formatted(part.table(), read, part.rows()));
                }
            }
            if (events.events() != manifest.events())
                problems.add("It has %,d events, and should have %,d.".formatted(events.events(), manifest.events()));
            if (events.lastIndex() != manifest.lastIndex())
                problems.add("Its last event has the number %d, and should have %d."
                        .formatted(events.lastIndex(), manifest.lastIndex()));
        } catch (ZipException | EOFException | UncheckedIOException | IllegalArgumentException damaged) {
            problems.add("The backup is damaged.");
        }
    }

    private Verified log(LogDatabase database, @Nullable EventsInAxonServer axonServer, @Nullable Path list)
            throws IOException {
        int listed = 0;
        try (var log = database.open()) {
            log.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            log.setReadOnly(true);
            log.setAutoCommit(false);
            LogVersion.refuseLater(log);
            OneLog.check(log, axonServer != null);
            if (Tables.texts(log, "show data_checksums").getFirst().equals("off"))
                warnings.add("This PostgreSQL keeps no checksums, so damage to its disk may have gone unnoticed.");
            for (var table : Tables.names(log)) readAll(log, table);
            if (axonServer == null) readEvents(log);
            else readEvents(axonServer);
            var known = new AppliedErasures(log).known();
            if (list != null) listed = read(list, known).size();
            else if (!known.isEmpty())
                warnings.add(
                        "The program keeps no list of erasures in a file (throughline.erasures.list). Save it with GET"
                                + " /api/erasures/list.");
        } catch (SQLException failed) {
            if (!isDamage(failed)) throw DatabaseError.with(failed);
            problems.add("PostgreSQL finds its files damaged (SQLSTATE " + failed.getSQLState()
                    + "): restore the last backup.");
        }
        var place = axonServer == null
                ? database.place()
                : "Axon Server at " + axonServer.place() + " and in " + database.place();
        return found("the log in " + place, listed);
    }

    /** Reads every page of the table, whose checksums PostgreSQL compares. */
    private void readAll(Connection log, String table) throws SQLException, IOException {
        rows.put(
                table,
                log.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy " + Tables.quoted(log, table) + " to stdout", OutputStream.nullOutputStream()));
    }

    private void readEvents(Connection log) throws SQLException {
        try (var select = log.prepareStatement(
                "select " + StoredEvent.COLUMNS + " from " + Tables.EVENTS + " order by globalindex")) {
            select.setFetchSize(FETCH);
            try (var row = select.executeQuery()) {
                while (row.next()) events.add(StoredEvent.of(row));
            }
        }
    }

    private void readEvents(EventsInAxonServer axonServer) throws IOException {
        axonServer.read(axonServer.size(), events::add);
        rows.put(Tables.EVENTS, events.events());
    }

    /** The list, which should have all erasures that are known. */
    private List<ListedErasure> read(Path list, List<ListedErasure> known) throws IOException {
        if (!Files.exists(list)) {
            if (!known.isEmpty())
                warnings.add(
                        "The list of erasures " + list + " is missing. The next start of the program writes it again.");
            return List.of();
        }
        try {
            var listed = ErasureList.read(list);
            var receipts = listed.stream().map(ListedErasure::receipt).toList();
            long missing = known.stream()
                    .filter(each -> !receipts.contains(each.receipt()))
                    .count();
            if (missing > 0) problems.add("%d erasures are not in the list %s.".formatted(missing, list));
            return listed;
        } catch (DamagedList damaged) {
            problems.add(String.valueOf(damaged.getMessage()));
            return List.of();
        }
    }

    /** Class 58 is an error of the system, such as an unreadable block; XX is a damaged file. */
    private static boolean isDamage(SQLException failed) {
        var state = String.valueOf(failed.getSQLState());
        return state.startsWith("XX") || state.startsWith("58");
    }

    private Verified found(String what, int erasures) {
        problems.addAll(events.problems());
        return new Verified(
                what,
                problems.isEmpty(),
                events.events(),
                events.streams(),
                events.lastIndex(),
                Collections.unmodifiableMap(rows),
                erasures,
                List.copyOf(problems),
                List.copyOf(warnings),
                NOT_PROVED);
    }
}
