package org.throughline.standalone;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.throughline.platform.files.OwnerOnly;

/** Refuses a data directory in which PostgreSQL could not work, for a reason that is seen before PostgreSQL is started. */
final class DirectoryIsUsable {

    /** The unpacked programs, an empty log, and its first write-ahead log. */
    private static final long NEW_LOG_BYTES = 300L << 20;
    /** Two files of the write-ahead log. */
    private static final long START_BYTES = 32L << 20;

    private DirectoryIsUsable() {}

    /** The directory must be locked by this process. */
    static void check(Path path) throws IOException {
        boolean isNew = !Files.exists(path.resolve(PostgresServer.DATA).resolve(LogFiles.VERSION));
        room(path, isNew ? NEW_LOG_BYTES : START_BYTES, isNew);
        programsMayRun(path);
        LogFiles.check(path);
        DataFormat.check(path);
    }

    private static void room(Path path, long needed, boolean isNew) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < needed)
            throw new DataDirectoryException(
                    "The disk of the data directory %s is full: %d MB are free, and %s needs %d MB. Free some space, or give a directory on another disk with --throughline.data=DIR."
                            .formatted(path, free >> 20, isNew ? "a new log" : "a start", needed >> 20));
    }

    /** PostgreSQL is unpacked into the directory and run there. */
    private static void programsMayRun(Path path) throws IOException {
        var probe = path.resolve("may-run");
        try {
            OwnerOnly.program(probe);
            if (!Files.isExecutable(probe))
                throw new DataDirectoryException(
                        "The data directory " + path + " is on a disk from which no program may be run (mount"
                                + " option noexec), and PostgreSQL is run from it. Mount it without noexec, or give another directory with"
                                + " --throughline.data=DIR.");
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    static DataDirectoryException refusal(Path path, IOException failed) {
        var reason = failed instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : failed.getClass().getSimpleName();
        if (reason.contains("Read-only"))
            return new DataDirectoryException(
                    "The data directory " + path + " is on a disk that can only be read. Mount it so that it can"
                            + " be written, or give another directory with --throughline.data=DIR.");
        if (reason.contains("No space left"))
            return new DataDirectoryException(
                    "The disk of the data directory " + path + " is full. Free some space, or give a directory on"
                            + " another disk with --throughline.data=DIR.");
        return new DataDirectoryException(
                "The data directory " + path + " cannot be written by the user who runs Throughline"
                        + (failed instanceof AccessDeniedException ? "" : " (" + reason + ")")
                        + ". Give it to that user with chown -R, or give another directory with --throughline.data=DIR.");
    }
}
