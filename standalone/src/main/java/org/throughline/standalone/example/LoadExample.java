package org.throughline.standalone.example;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The command {@code load DIR}: sends every file of a directory to a running program and says what it loaded.
 *
 * <p>Each request has an idempotency key made of the names in the file, so loading twice doubles nothing.
 */
public final class LoadExample {

    private static final String USAGE = """
            Usage: throughline load DIR [--server=http://127.0.0.1:8080] [--user=secretary] [--password=…]
            The password may also be in the environment, as THROUGHLINE_PASSWORD. Without either, the user's name is
            tried, which is the password in the demo profile.""";

    private LoadExample() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    /** Returns the exit code: 0 when everything is loaded, 1 when something is in the way, 2 for a wrong call. */
    static int run(String[] arguments, PrintStream out) {
        var words = Arrays.stream(arguments).skip(1).toList();
        var options = options(words);
        var directories = words.stream().filter(word -> !word.startsWith("--")).toList();
        if (directories.size() != 1 || options == null) {
            out.println(USAGE);
            return 2;
        }
        try {
            var user = options.getOrDefault("user", "secretary");
            var server = new Server(
                    URI.create(options.getOrDefault("server", "http://127.0.0.1:8080")), user, password(options, user));
            var loaded = new Plan(Path.of(directories.getFirst()), server, out).load();
            out.println(loaded.inWords());
            return 0;
        } catch (InTheWay reason) {
            out.println(reason.getMessage());
        } catch (IOException unread) {
            out.println("Cannot read the files to load: " + unread);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private static String password(Map<String, String> options, String user) {
        var environment = System.getenv("THROUGHLINE_PASSWORD");
        return options.getOrDefault("password", environment == null ? user : environment);
    }

    private static @org.jspecify.annotations.Nullable Map<String, String> options(List<String> words) {
        var options = new HashMap<String, String>();
        for (var word : words) {
            if (!word.startsWith("--")) continue;
            var option = word.substring(2).split("=", 2);
            if (option.length != 2 || !List.of("server", "user", "password").contains(option[0])) return null;
            options.put(option[0], option[1]);
        }
        return options;
    }
}
