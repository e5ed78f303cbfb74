package org.throughline.standalone;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** PostgreSQL cannot be started; the message has its own last words. */
final class PostgresDidNotStart extends IOException {

    private static final Pattern PREFIX = Pattern.compile("^.*?(FATAL|PANIC|LOG|error):\\s+");

    /** What to do, by what PostgreSQL says. The first that matches counts. */
    private static final Map<Pattern, String> REMEDIES = remedies();

    private final List<String> reason;

    PostgresDidNotStart(List<String> reason) {
        this(reason, null);
    }

    PostgresDidNotStart(List<String> reason, @Nullable Throwable cause) {
        super("PostgreSQL did not start: " + words(reason), cause);
        this.reason = List.copyOf(reason);
    }

    /** What to do about it. */
    String remedy() {
        var words = String.join("\n", reason);
        return REMEDIES.entrySet().stream()
                .filter(each -> each.getKey().matcher(words).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("All that it said is in the file " + PostgresOutput.NAME + " of the data directory.");
    }

    private static String words(List<String> reason) {
        return reason.isEmpty()
                ? "it printed no reason"
                : String.join(
                        "; ",
                        reason.stream()
                                .map(line -> PREFIX.matcher(line).replaceFirst(""))
                                .distinct()
                                .toList());
    }

    private static Map<Pattern, String> remedies() {
        var remedies = new LinkedHashMap<Pattern, String>();
        remedies.put(
                Pattern.compile("No space left on device"),
                "Free some space on the disk of the data directory, then start again.");
        remedies.put(
                Pattern.compile("password authentication failed"),
                "The file " + PostgresPassword.FILE
                        + " is not the password of this log: put the right one back, or restore the newest"
                        + " backup into another directory, which you give with --throughline.data=DIR.");
        remedies.put(Pattern.compile("cannot be run as root"), "Start Throughline as another user than root.");
        remedies.put(
                Pattern.compile("could not create (any TCP/IP|listen) socket|could not bind"),
                "It needs the loopback network 127.0.0.1: ip link set lo up.");
        remedies.put(
                Pattern.compile("Cannot allocate memory|shared memory"),
                "Free some memory of this machine, then start again.");
        remedies.put(
                Pattern.compile("Too many open files|Resource temporarily unavailable"),
                "Raise what its user may have: ulimit -n 4096 and ulimit -u 4096, or LimitNOFILE and TasksMax in its service unit.");
        remedies.put(
                Pattern.compile("Permission denied|Operation not permitted"),
                "Give the data directory with all it contains to the user who runs Throughline: chown -R.");
        remedies.put(
                Pattern.compile(
                        "checkpoint record|incompatible with server|control file|pg_control|invalid|corrupt|checksum|could not (open|read) file|could not open directory"),
                "The log is damaged: restore the newest backup into another directory, which you give with --throughline.data=DIR.");
        return remedies;
    }
}
