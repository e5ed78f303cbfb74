package org.throughline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.throughline.platform.backup.BackupCommandLine;
import org.throughline.platform.backup.BackupRefused;
import org.throughline.platform.backup.LogDatabase;
import org.throughline.platform.backup.Manifest;

/** Backs a data directory up, whether the program runs on it or not, and restores one where there is none. */
public final class BackupOfData {

    private static final int LINE_OF_PORT = 3;

    private BackupOfData() {}

    public static void main(String[] arguments) {
        BackupCommandLine.silenceLibraries();
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        var given = new SimpleCommandLinePropertySource(arguments).getProperty("throughline.data");
        var data = Path.of(given == null ? "./data" : given).toAbsolutePath().normalize();
        return BackupCommandLine.run(
                use -> arguments[0].equals("backup") ? backedUp(data, use) : restored(data, use), arguments);
    }

    private static Manifest backedUp(Path data, BackupCommandLine.Use use) throws IOException {
        if (!Files.exists(data.resolve(Postgres.DATA)))
            throw new BackupRefused("There is no log in " + data + "; say where it is with --throughline.data=DIR.");
        try {
            DataDirectory.take(data);
        } catch (DataDirectoryRefused running) {
            return use.of(runningIn(data));
        }
        return started(data, use);
    }

    private static Manifest restored(Path data, BackupCommandLine.Use use) throws IOException {
        take(data);
        if (Files.exists(data.resolve(Postgres.DATA)))
            throw new BackupRefused("There is a log in " + data + " already; give a directory without one.");
        return started(data, use);
    }

    private static void take(Path data) {
        try {
            DataDirectory.take(data);
        } catch (DataDirectoryRefused running) {
            throw new BackupRefused(String.valueOf(running.getMessage()));
        }
    }

    private static Manifest started(Path data, BackupCommandLine.Use use) throws IOException {
        try (var postgres = Postgres.start(data)) {
            return use.of(new LogDatabase(postgres.jdbcUrl(), Postgres.USER, postgres.password()));
        }
    }

    /** PostgreSQL writes down where it listens. */
    private static LogDatabase runningIn(Path data) throws IOException {
        var note = Files.readAllLines(data.resolve(Postgres.DATA).resolve("postmaster.pid"));
        var port = note.get(LINE_OF_PORT).strip();
        return new LogDatabase(
                Postgres.urlOf(port), Postgres.USER, LogPassword.in(data).value());
    }
}
