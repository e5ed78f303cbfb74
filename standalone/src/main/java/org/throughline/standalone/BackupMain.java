package org.throughline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.throughline.platform.backup.BackupCommandLine;
import org.throughline.platform.backup.BackupRefused;
import org.throughline.platform.backup.LogDatabase;
import org.throughline.platform.backup.Manifest;

/** The commands {@code backup} and {@code restore} on a data directory. Backup works while the program runs. */
public final class BackupMain {

    private static final int LINE_OF_PORT = 3;

    private BackupMain() {}

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
        if (!Files.exists(data.resolve(PostgresServer.DATA)))
            throw new BackupRefused("There is no log in " + data + ". Give its directory with --throughline.data=DIR.");
        try {
            DataDirectory.take(data);
        } catch (DataDirectoryException running) {
            return use.of(runningIn(data));
        }
        return started(data, use);
    }

    private static Manifest restored(Path data, BackupCommandLine.Use use) throws IOException {
        take(data);
        if (Files.exists(data.resolve(PostgresServer.DATA)))
            throw new BackupRefused("There is already a log in " + data + ". Give a directory without one.");
        return started(data, use);
    }

    private static void take(Path data) {
        try {
            DataDirectory.take(data);
        } catch (DataDirectoryException running) {
            throw new BackupRefused(String.valueOf(running.getMessage()));
        }
    }

    private static Manifest started(Path data, BackupCommandLine.Use use) throws IOException {
        try (var postgres = PostgresServer.start(data)) {
            return use.of(new LogDatabase(postgres.jdbcUrl(), PostgresServer.USER, postgres.password()));
        }
    }

    /** PostgreSQL writes its port into {@code postmaster.pid}. */
    private static LogDatabase runningIn(Path data) throws IOException {
        var note = Files.readAllLines(data.resolve(PostgresServer.DATA).resolve("postmaster.pid"));
        var port = note.get(LINE_OF_PORT).strip();
        return new LogDatabase(
                PostgresServer.urlOf(port),
                PostgresServer.USER,
                PostgresPassword.in(data).value());
    }
}
