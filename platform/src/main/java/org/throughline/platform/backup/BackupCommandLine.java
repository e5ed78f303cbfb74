package org.throughline.platform.backup;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.throughline.platform.erasure.ErasureList;
import org.throughline.platform.erasure.ErasureList.DamagedList;
import org.throughline.platform.erasure.ListedErasure;
import org.throughline.platform.files.OwnerOnly;

/**
 * {@code backup FILE} and {@code restore FILE [--erasures=LIST]} on a command line; a FILE of {@code -} is standard output or input.
 *
 * <p>A backup that is a file has the list of all erasures written beside it. A restore takes that list if it is given no other, and
 * erases again what was erased after the backup.
 */
public final class BackupCommandLine {

    private static final String STANDARD = "-";
    private static final String ERASURES = "--erasures=";

    /** Opens the database for one use and closes it afterwards. */
    public interface Opened {
        Manifest with(Use use) throws IOException;
    }

    /** Takes or restores a backup. */
    public interface Use {
        Manifest of(LogDatabase database) throws IOException;
    }

    private final PrintStream messages;
    private final Clock clock;

    private BackupCommandLine(PrintStream messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public static boolean isOne(String... arguments) {
        return arguments.length > 0 && List.of("backup", "restore").contains(arguments[0]);
    }

    /** Turns logging off, because standard output may be the backup. */
    public static void silenceLibraries() {
        LoggingSystem.get(BackupCommandLine.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
    }

    /** Returns the exit code: 0, 1 if refused, 2 if the arguments are wrong. */
    public static int run(Opened log, String... arguments) {
        return new BackupCommandLine(System.err, Clock.systemUTC()).answer(log, arguments);
    }

    private int answer(Opened log, String... arguments) {
        var files = Stream.of(arguments)
                .skip(1)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        if (files.size() != 1) {
            messages.println("Usage: " + arguments[0] + " FILE");
            return 2;
        }
        try {
            if (arguments[0].equals("backup")) tellTaken(backup(log, files.getFirst()), files.getFirst());
            else restore(log, files.getFirst(), list(files.getFirst(), arguments));
            return 0;
        } catch (BackupRefused | DamagedList refused) {
            messages.println(refused.getMessage());
        } catch (FileSystemException failed) {
            messages.println("The file cannot be used: " + failed.getFile() + ": "
                    + Optional.ofNullable(failed.getReason())
                            .orElse(failed.getClass().getSimpleName()));
        } catch (IOException failed) {
            messages.println("Reading or writing failed: " + failed.getMessage());
        }
        return 1;
    }

    private Manifest backup(Opened log, String file) throws IOException {
        if (file.equals(STANDARD)) return log.with(this::toStandardOutput);
        var target = Path.of(file).toAbsolutePath();
        if (Files.exists(target)) throw new BackupRefused("The file " + file + " exists already. It was not changed.");
        // It contains password hashes. It gets its final name only when it is complete and on disk.
        var writing = OwnerOnly.file(target.resolveSibling(target.getFileName() + ".writing"), "");
        try {
            var list = target.resolveSibling(ErasureList.NAME);
            return log.with(database -> {
                ErasureList.merge(list, Backup.erasures(database));
                var manifest = written(database, writing);
                Files.move(writing, target, StandardCopyOption.ATOMIC_MOVE);
                note(database, manifest);
                return manifest;
            });
        } finally {
            Files.deleteIfExists(writing);
        }
    }

    /** Bypasses {@code System.out}, which hides write errors: a backup that was cut short would look complete. */
    private Manifest toStandardOutput(LogDatabase database) throws IOException {
        var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        var manifest = Backup.take(database, out, clock);
        out.flush();
        note(database, manifest);
        return manifest;
    }

    private void note(LogDatabase database, Manifest manifest) {
        if (!Backup.note(database, manifest))
            messages.println(
                    "The backup is complete, but the database could not note it, so the program will count the age of the one before.");
    }

    private Manifest written(LogDatabase database, Path file) throws IOException {
        try (var descriptor = new FileOutputStream(file.toFile());
                OutputStream buffered = new BufferedOutputStream(descriptor)) {
            var manifest = Backup.take(database, buffered, clock);
            buffered.flush();
            descriptor.getFD().sync();
            return manifest;
        }
    }

    /** The list that is given, or the one beside the backup; null if there is none. */
    private static @Nullable Path list(String file, String... arguments) {
        var given = Stream.of(arguments)
                .filter(argument -> argument.startsWith(ERASURES))
                .map(argument -> Path.of(argument.substring(ERASURES.length())))
                .findFirst();
        if (given.isPresent()) {
            if (!Files.isReadable(given.get()))
                throw new BackupRefused("There is no erasure list " + given.get() + " that can be read.");
            return given.get();
        }
        if (file.equals(STANDARD)) return null;
        var beside = Path.of(file).toAbsolutePath().resolveSibling(ErasureList.NAME);
        return Files.isReadable(beside) ? beside : null;
    }

    private void restore(Opened log, String file, @Nullable Path list) throws IOException {
        if (!file.equals(STANDARD)) {
            restore(log, Path.of(file), list);
            return;
        }
        var spooled = spooled(System.in);
        try {
            restore(log, spooled, list);
        } finally {
            Files.deleteIfExists(spooled);
        }
    }

    /** Checks the file and the list first, so that no server is started and no table created for a damaged one. */
    private void restore(Opened log, Path file, @Nullable Path list) throws IOException {
        Restore.check(file);
        var erasures = list == null ? List.<ListedErasure>of() : ErasureList.read(list);
        log.with(database -> {
            var restored = Restore.from(file, database, erasures);
            tellRestored(restored.manifest());
            tellErased(restored.erasures(), list, erasures);
            return restored.manifest();
        });
    }

    /** Writes into the temporary file itself, which only its owner can read. Replacing it would lose the permissions. */
    static Path spooled(InputStream backup) throws IOException {
        var spooled = Files.createTempFile("throughline", ".backup");
        try (var out = Files.newOutputStream(spooled)) {
            backup.transferTo(out);
            return spooled;
        } catch (IOException failed) {
            Files.deleteIfExists(spooled);
            throw failed;
        }
    }

    private void tellTaken(Manifest manifest, String file) {
        messages.printf(
                "Backed up %,d events, up to number %d in the log, to %s.%n",
                manifest.events(), manifest.lastIndex(), file.equals(STANDARD) ? "standard output" : file);
        messages.println(
                "It contains what was recorded, encrypted names of people and password hashes. Store it where only authorised"
                        + " people can read it, apart from the key for names.");
        if (!file.equals(STANDARD)) messages.println("The list of erasures is beside it, in " + ErasureList.NAME + ".");
    }

    private void tellRestored(Manifest manifest) {
        messages.printf(
                "Restored %,d events, up to number %d, as they were at %s. Start the program as usual; it rebuilds the views.%n",
                manifest.events(), manifest.lastIndex(), manifest.takenAt());
    }

    private void tellErased(int erasures, @Nullable Path list, List<ListedErasure> listed) {
        if (list == null)
            messages.println(
                    "There was no erasure list beside the backup: what was erased after it was taken can be read"
                            + " again. Take the newest " + ErasureList.NAME
                            + ", which is beside later backups, in the former data directory and at GET /api/erasures/list, and"
                            + " restore again with --erasures=LIST.");
        else if (listed.isEmpty()) messages.printf("Nothing was erased by the list of erasures %s.%n", list);
        else
            messages.printf(
                    "Erased again what was erased after the backup: %,d of the %,d erasures in %s, whose last is of %s.%n",
                    erasures, listed.size(), list, listed.getLast().at());
        messages.println(
                "The key for names is not in a backup: put that of the former installation in its place before the"
                        + " start.");
    }
}
