package org.throughline.standalone.example;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;

/**
 * The command {@code load DIR}: sends every file of a directory to a running program and prints what was loaded.
 *
 * <p>Each request has an idempotency key made of the names in the file, so a second load records nothing.
 */
public final class LoadExample {

    private static final String USAGE = """
            Usage: throughline load DIR [--server http://127.0.0.1:8080] [--user secretary] [--password …]
            The password may also be in the environment, as THROUGHLINE_PASSWORD. Without either, the user's name is
            tried, which is the password in the demo profile. --today=2026-03-31 loads an example whose days are relative
            as on that day, instead of today.""";

    private LoadExample() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    /** Returns the exit code: 0 when everything is loaded, 1 when a request fails, 2 for wrong arguments. */
    static int run(String[] arguments, PrintStream out) {
        var call = LoadArguments.of(arguments);
        if (call == null) {
            out.println(USAGE);
            return 2;
        }
        try {
            var server = new ThroughlineClient(call.server(), call.user(), call.password());
            out.println(new PlanLoader(new PlanFiles(call.directory()), call.today(), server, out)
                    .load()
                    .inWords());
            return 0;
        } catch (LoadFailedException failed) {
            out.println(failed.getMessage());
        } catch (NoSuchFileException missing) {
            out.println("There is no directory " + missing.getMessage());
        } catch (IOException unread) {
            out.println("Cannot read the files to load: " + unread);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }
}
