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
 * The password of the log's PostgreSQL, made at the first start and readable by the program's own user only.
 *
 * <p>A new one is only proposed. It is kept once PostgreSQL has started with it, before anything is stored; so a proposal
 * that is found at a start tells that an earlier first start was cut short, and the log that it began to make is empty.
 *
 * @param file where the password stands now
 */
record LogPassword(Path file, Path keptAs, String value) {

    private static final int RANDOM_BYTES = 24;

    static LogPassword in(Path directory) throws IOException {
        var kept = directory.resolve("postgresql.password");
        if (Files.exists(kept))
            return new LogPassword(kept, kept, Files.readString(kept).strip());
        var proposed = directory.resolve("postgresql.password.new");
        var log = directory.resolve(Postgres.DATA);
        if (Files.exists(proposed)) FileSystemUtils.deleteRecursively(log);
        else if (Files.exists(log))
            throw new DataDirectoryRefused("There is a log in " + log + " but the password to it is missing: " + kept
                    + ". Bring that file back, or give another directory with --throughline.data=DIR.");
        var random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        var value = HexFormat.of().formatHex(random);
        return new LogPassword(OwnerOnly.file(proposed, value), kept, value);
    }

    void keep() throws IOException {
        if (!file.equals(keptAs)) Files.move(file, keptAs, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Records say what is in them; this one does not. */
    @Override
    public String toString() {
        return "LogPassword[" + file + "]";
    }
}
