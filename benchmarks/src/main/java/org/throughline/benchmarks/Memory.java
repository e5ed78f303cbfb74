package org.throughline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What processes hold in memory, as Linux tells it. */
final class Memory {

    private static final long KIB_IN_MIB = 1024;

    private Memory() {}

    /** The resident memory of one process. */
    static String resident(long pid) {
        return mib(kib(pid, "status", "VmRSS:"));
    }

    /** The memory of a process and all that it has started, what they share being counted once. */
    static String ofFamily(ProcessHandle first) {
        var family = Stream.concat(Stream.of(first), first.descendants());
        return mib(family.mapToLong(process -> kib(process.pid(), "smaps_rollup", "Pss:"))
                .sum());
    }

    private static long kib(long pid, String file, String name) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinuxOrEnded) {
            return 0;
        }
    }

    private static String mib(long kib) {
        return kib == 0 ? "unknown" : String.format(Locale.ROOT, "%d MiB", kib / KIB_IN_MIB);
    }
}
