package org.throughline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;
import org.throughline.platform.files.OwnerOnly;

/**
 * The password of the log's PostgreSQL, generated at the first start and readable by the program's own user only.
 *
 * <p>A new password is first written as a proposal and becomes permanent once PostgreSQL has started with it, before anything
 * is stored. A proposal found at a start means that an earlier first start was interrupted; its log is empty.
 *
 * @param file the present file of the password
 * @param keptAs its permanent file
 */
record PostgresPassword(Path file, Path keptAs, String value) {

    static final String FILE = "postgresql.password";

    private static final int RANDOM_BYTES = 24;

    static PostgresPassword in(Path directory) throws IOException {
        var kept = directory.resolve(FILE);
        if (Files.exists(kept)) return new PostgresPassword(kept, kept, read(kept));
        var proposed = directory.resolve("postgresql.password.new");
        var log = directory.resolve(PostgresServer.DATA);
        if (Files.exists(proposed)) FileSystemUtils.deleteRecursively(log);
        else if (Files.exists(log))
            throw new DataDirectoryException("There is a log in " + log + " but its password file is missing: " + kept
                    + ". Put that file back, or restore the newest backup into another directory, which you give with"
                    + " --throughline.data=DIR.");
        var random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        var value = HexFormat.of().formatHex(random);
        return new PostgresPassword(OwnerOnly.file(proposed, value), kept, value);
    }

    private static String read(Path kept) throws IOException {
        var value = Files.readString(kept).strip();
        if (value.isEmpty())
            throw new DataDirectoryException(
                    "The password file " + kept + " is empty. Put back what it had, or restore the newest backup"
                            + " into another directory, which you give with --throughline.data=DIR.");
        return value;
    }

    /** Whether the log is not yet created. */
    boolean isNew() {
        return !file.equals(keptAs);
    }

    /** Makes the password permanent, once PostgreSQL has started with it. */
    PostgresPassword keep() throws IOException {
        if (isNew()) Files.move(file, keptAs, StandardCopyOption.ATOMIC_MOVE);
        return new PostgresPassword(keptAs, keptAs, value);
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "LogPassword[" + file + "]";
    }
}
