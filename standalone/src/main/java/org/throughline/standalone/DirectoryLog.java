package org.throughline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.FileSystemUtils;
import org.throughline.platform.backup.LogDatabase;
import org.throughline.platform.backup.LogPlace;
import org.throughline.platform.backup.ServerLog;
import org.throughline.platform.commandline.CommandRefused;
import org.throughline.platform.commandline.GivenSettings;
import picocli.CommandLine.Mixin;

/**
 * The log in a data directory, for commands. Where the program runs on it, its PostgreSQL is used; otherwise one is started for as long
 * as the command takes. With the profile {@code servers} it is the log that is there.
 */
public final class DirectoryLog implements LogPlace {

    private static final int LINE_OF_PORT = 3;

    @Mixin
    final DataOption data = new DataOption();

    private final GivenSettings given;
    private @Nullable ConfigurableEnvironment settings;

    public DirectoryLog(GivenSettings given) {
        this.given = given;
    }

    @Override
    public synchronized ConfigurableEnvironment settings() {
        if (settings == null) settings = given.environment("application");
        return settings;
    }

    @Override
    public <T> T existing(Use<T> use) throws IOException {
        if (isOnServers()) return new ServerLog(this::settings).existing(use);
        var data = directory();
        if (!Files.exists(data.resolve(PostgresServer.DATA)))
            throw new CommandRefused("There is no log in " + data + ". Give its directory with --data=DIR.");
        if (DataDirectory.isTakenHere(data)) return use.of(runningIn(data).orElseThrow());
        try {
            DataDirectory.take(data);
        } catch (DataDirectoryException taken) {
            return use.of(runningIn(data).orElseThrow(() -> refused(taken)));
        }
        try (var _ = CommandShutdownHook.register()) {
            return started(data, use);
        }
    }

    /** What it makes is removed again if the use fails. */
    @Override
    public <T> T empty(Use<T> use) throws IOException {
        if (isOnServers()) return new ServerLog(this::settings).empty(use);
        var data = directory();
        if (Files.exists(data.resolve(PostgresServer.DATA)))
            throw new CommandRefused(
                    isRunningIn(data)
                            ? "Throughline is already running on " + data
                                    + ". Give a directory without a log with --data=DIR."
                            : "There is already a log in " + data + ". Give a directory without one with --data=DIR.");
        boolean isNew = !Files.exists(data);
        try {
            DataDirectory.take(data);
        } catch (DataDirectoryException unusable) {
            throw refused(unusable);
        }
        try (var _ = CommandShutdownHook.register()) {
            return startedOrRemoved(data, isNew, use);
        }
    }

    private static <T> T startedOrRemoved(Path data, boolean isNew, Use<T> use) throws IOException {
        boolean done = false;
        try {
            var outcome = started(data, use);
            done = true;
            return outcome;
        } finally {
            if (!done) remove(data, isNew);
        }
    }

    private static void remove(Path data, boolean wholly) throws IOException {
        if (wholly) FileSystemUtils.deleteRecursively(data);
        else {
            FileSystemUtils.deleteRecursively(data.resolve(PostgresServer.DATA));
            Files.deleteIfExists(data.resolve(PostgresPassword.FILE));
        }
    }

    private boolean isOnServers() {
        return settings().acceptsProfiles(Profiles.of(StandaloneApplication.ON_SERVERS));
    }

    private Path directory() {
        return Path.of(settings().getRequiredProperty("throughline.data"))
                .toAbsolutePath()
                .normalize();
    }

    private static <T> T started(Path data, Use<T> use) throws IOException {
        try (var postgres = PostgresServer.start(data)) {
            return use.of(new LogDatabase(postgres.jdbcUrl(), PostgresServer.USER, postgres.password()));
        } catch (DataDirectoryException unusable) {
            throw refused(unusable);
        } catch (PostgresDidNotStart failed) {
            throw new CommandRefused(failed.getMessage() + ".");
        } finally {
            DataDirectory.leave(data);
        }
    }

    private static boolean isRunningIn(Path data) throws IOException {
        if (DataDirectory.isTakenHere(data)) return true;
        try {
            DataDirectory.take(data);
            DataDirectory.leave(data);
            return false;
        } catch (DataDirectoryException taken) {
            return true;
        }
    }

    /** PostgreSQL writes its port into {@code postmaster.pid}. Empty if none runs. */
    private static Optional<LogDatabase> runningIn(Path data) throws IOException {
        var note = data.resolve(PostgresServer.DATA).resolve("postmaster.pid");
        if (!Files.isReadable(note)) return Optional.empty();
        var lines = Files.readAllLines(note);
        if (lines.size() <= LINE_OF_PORT) return Optional.empty();
        return Optional.of(new LogDatabase(
                PostgresServer.urlOf(lines.get(LINE_OF_PORT).strip()),
                PostgresServer.USER,
                PostgresPassword.in(data).value()));
    }

    private static CommandRefused refused(DataDirectoryException why) {
        return new CommandRefused(String.valueOf(why.getMessage()));
    }
}
