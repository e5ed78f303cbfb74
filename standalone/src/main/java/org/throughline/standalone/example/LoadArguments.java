package org.throughline.standalone.example;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of the command {@code load}. */
record LoadArguments(Path directory, LocalDate today, URI server, String user, String password) {

    private static final List<String> OPTIONS = List.of("--server", "--user", "--password", "--today");

    /** Reads {@code load DIR}, with options written as {@code --user=name} or {@code --user name}; null if they are wrong. */
    static @Nullable LoadArguments of(String[] arguments) {
        var words = new ArrayDeque<>(List.of(arguments));
        words.pollFirst();
        var options = new HashMap<String, String>();
        String directory = null;
        while (!words.isEmpty()) {
            var word = words.removeFirst();
            if (word.startsWith("--")) {
                var option = word.split("=", 2);
                var value = option.length == 2 ? option[1] : words.pollFirst();
                if (value == null || !OPTIONS.contains(option[0])) return null;
                options.put(option[0], value);
            } else if (directory == null) directory = word;
            else return null;
        }
        return directory == null ? null : of(directory, options);
    }

    private static @Nullable LoadArguments of(String directory, Map<String, String> options) {
        var user = options.getOrDefault("--user", "secretary");
        var environment = System.getenv("THROUGHLINE_PASSWORD");
        var password = options.getOrDefault("--password", environment == null ? user : environment);
        try {
            var day = options.get("--today");
            var today = day == null ? LocalDate.now(ZoneId.of("Europe/London")) : LocalDate.parse(day);
            var server = new URI(options.getOrDefault("--server", "http://127.0.0.1:8080"));
            var isHttp = "http".equals(server.getScheme()) || "https".equals(server.getScheme());
            return isHttp && server.getHost() != null
                    ? new LoadArguments(Path.of(directory), today, server, user, password)
                    : null;
        } catch (URISyntaxException | DateTimeException unusable) {
            return null;
        }
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "LoadArguments[" + directory + " to " + server + " as " + user + "]";
    }
}
