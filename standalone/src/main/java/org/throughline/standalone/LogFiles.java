package org.throughline.standalone;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Refuses files of a log that this program's PostgreSQL would refuse, and says why in words. */
final class LogFiles {

    static final String VERSION = "PG_VERSION";

    private static final String RESTORE =
            " Restore the newest backup into another directory, which you give with --throughline.data=DIR.";

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private LogFiles() {}

    static void check(Path directory) throws IOException {
        var log = directory.resolve(PostgresServer.DATA);
        // An interrupted first start is begun again.
        if (!Files.exists(directory.resolve(PostgresPassword.FILE))) return;
        if (!Files.exists(log))
            throw new DataDirectoryException("The log is missing: there is no directory " + log + ", and "
                    + PostgresPassword.FILE + " is the password of one. Put the directory back."
                    + RESTORE.replace(" Restore", " Otherwise restore"));
        if (POSIX) {
            owner(directory, log);
            permissions(log);
        }
        version(log);
    }

    private static void owner(Path directory, Path log) throws IOException {
        // The lock file was written by this process, or by an earlier one of the same user.
        if (!Files.getOwner(log).equals(ownUser(directory)))
            throw new DataDirectoryException(
                    "The log in " + log + " belongs to another user of this machine than the one who runs"
                            + " Throughline. Run it as that user, or give the directory to this one with chown -R.");
    }

    private static Object ownUser(Path directory) throws IOException {
        var own = Files.createTempFile(directory, "owner", null);
        try {
            return Files.getOwner(own);
        } finally {
            Files.delete(own);
        }
    }

    private static void permissions(Path log) throws IOException {
        var others = EnumSet.copyOf(Files.getPosixFilePermissions(log));
        others.removeAll(PosixFilePermissions.fromString("rwxr-x---"));
        Set<PosixFilePermission> own = PosixFilePermissions.fromString("rwx------");
        if (!others.isEmpty() || !Files.getPosixFilePermissions(log).containsAll(own))
            throw new DataDirectoryException(
                    "The log in " + log + " is open to other users of this machine, or closed to its own. PostgreSQL"
                            + " refuses that. Correct it with: chmod 700 " + log);
    }

    private static void version(Path log) throws IOException {
        var file = log.resolve(VERSION);
        var release = Files.exists(file) ? words(file) : "";
        if (release.matches("\\d{1,6}")) return; // which one it is, is checked by DataFormat
        throw new DataDirectoryException("The log in " + log + " is damaged: its file " + VERSION + " "
                + (Files.exists(file) ? "cannot be read" : "is missing") + "." + RESTORE);
    }

    private static String words(Path file) throws IOException {
        try {
            return Files.readString(file).strip();
        } catch (MalformedInputException damaged) {
            return "";
        }
    }
}
