package org.throughline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import org.throughline.platform.files.OwnerOnly;

/**
 * The format of a data directory: the number in its file {@code throughline.format}, and the version of PostgreSQL whose files
 * are in it. Both are read before anything is opened, so that a program leaves the data of a later one alone.
 */
final class DataFormat {

    /** Rises when a release arranges the directory in a way that an earlier one would misread. */
    static final int NUMBER = 1;

    /** The major version of the PostgreSQL in this program; its files are of one major version. */
    static final int POSTGRESQL = 17;

    private static final String NAME = "throughline.format";
    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");

    private DataFormat() {}

    /**
     * Returns if this program can use the directory; an empty one it can.
     *
     * @throws DataDirectoryException if another release has to
     */
    static void check(Path directory) throws IOException {
        int format = number(directory.resolve(NAME), NUMBER);
        if (format > NUMBER)
            throw new DataDirectoryException(
                    "The data directory " + directory + " is of a later release of Throughline: its"
                            + " format is " + format + ", and this release knows format " + NUMBER
                            + ". Start that release, or restore"
                            + " a backup from before the upgrade into another directory; nothing was changed.");
        int postgresql = number(directory.resolve(PostgresServer.DATA).resolve("PG_VERSION"), POSTGRESQL);
        if (postgresql != POSTGRESQL)
            throw new DataDirectoryException("The log in " + directory + " was written by PostgreSQL " + postgresql
                    + ", and this release has PostgreSQL " + POSTGRESQL
                    + ". Take a backup with the release of Throughline"
                    + " that wrote it, and restore it with this one into an empty directory; nothing was changed.");
    }

    /** Notes the format in a directory that this program uses. */
    static void note(Path directory) throws IOException {
        var file = directory.resolve(NAME);
        if (Files.exists(file)) return;
        var writing = OwnerOnly.file(directory.resolve(NAME + ".new"), NUMBER + "\n");
        Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static int number(Path file, int ifMissing) throws IOException {
        if (!Files.exists(file)) return ifMissing;
        var text = Files.readString(file).strip();
        if (!DIGITS.matcher(text).matches())
            throw new DataDirectoryException(
                    "The file " + file + " is damaged: it should hold a number. Restore a backup into"
                            + " an empty directory, or put back the file.");
        return Integer.parseInt(text);
    }
}
