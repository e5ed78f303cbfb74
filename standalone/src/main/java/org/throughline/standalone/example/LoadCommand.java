package org.throughline.standalone.example;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.commandline.CommandRefused;
import org.throughline.platform.commandline.Commands;
import org.throughline.platform.commandline.Json;
import org.throughline.platform.commandline.ProgramCommand;
import org.throughline.standalone.connection.Connection;
import org.throughline.standalone.connection.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command {@code load DIR}: sends every file of a directory to a running program and prints what was loaded.
 *
 * <p>Each request has an idempotency key made of the names in the file, so a second load records nothing.
 */
@Command(
        name = "load",
        description = {
            "Send the files of a plan to a running program, such as examples/two-years. A second time records nothing.",
            "Without a login it signs in as secretary, and without a password it takes the login, as the demonstration has it."
        })
public final class LoadCommand extends ProgramCommand {

    private static final String USER = "secretary";

    @Mixin
    private final Connection connection;

    @Parameters(paramLabel = "DIR", description = "The directory with the files")
    Path directory;

    @Option(
            names = "--today",
            paramLabel = "DAY",
            description = "Load an example whose days are counted from today as on this day, such as 2026-03-31")
    @Nullable
    LocalDate today;

    @Option(names = "--json", description = "Print what was loaded as JSON")
    boolean json;

    public LoadCommand(Surroundings around) {
        this.connection = new Connection(around);
    }

    /** What was loaded, for programs. */
    record Loaded(int records, int again, Map<String, Integer> counts) {}

    @Override
    public Integer call() throws InterruptedException {
        var server = new ThroughlineClient(connection.address(), connection.authorizationOfDemonstration(USER));
        var day = today == null ? LocalDate.now(ZoneId.of("Europe/London")) : today;
        try {
            var loaded = new PlanLoader(new PlanFiles(directory), day, server, json ? err() : out()).load();
            out().println(
                            json
                                    ? Json.text(new Loaded(loaded.total(), loaded.again(), loaded.counts()))
                                    : loaded.inWords());
            return Commands.DONE;
        } catch (LoadFailedException failed) {
            throw new CommandRefused(String.valueOf(failed.getMessage()));
        } catch (NoSuchFileException missing) {
            throw new CommandRefused("There is no directory " + missing.getMessage() + ".");
        } catch (IOException unread) {
            throw new CommandRefused("Cannot read the files to load: " + unread + ".");
        }
    }
}
