package org.throughline.platform.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Refuses a process that may use so little that its start would fail halfway. */
final class MachineLimits {

    /** Without events. The log needs more, which is checked when its length is known. */
    private static final long HEAP_MIN = 120L << 20;

    private static final long OPEN_FILES_MIN = 512;
    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final String OPEN_FILES = "Max open files";

    private MachineLimits() {}

    static void check() {
        heap(Runtime.getRuntime().maxMemory());
        if (Files.exists(LIMITS)) openFiles(limits());
    }

    static void heap(long bytes) {
        if (bytes < HEAP_MIN)
            throw StartRefused.because(
                    "Java may use %d MB of memory, and Throughline needs %d MB or more to start. Start it"
                                    .formatted(bytes >> 20, HEAP_MIN >> 20)
                            + " with the option -Xmx512m of java, or on a machine with more memory.");
    }

    /** @param limits the lines of {@code /proc/self/limits} */
    static void openFiles(List<String> limits) {
        for (var line : limits) {
            if (!line.startsWith(OPEN_FILES)) continue;
            var allowed = line.substring(OPEN_FILES.length()).strip().split("\\s+", 2)[0];
            if (!allowed.equals("unlimited") && Long.parseLong(allowed) < OPEN_FILES_MIN)
                throw StartRefused.because(
                        "This process may open %s files at once, and Throughline needs %d or more. Raise the"
                                        .formatted(allowed, OPEN_FILES_MIN)
                                + " limit with ulimit -n 4096, or with LimitNOFILE=4096 in its service unit.");
        }
    }

    private static List<String> limits() {
        try {
            return Files.readAllLines(LIMITS);
        } catch (IOException unknown) {
            return List.of();
        }
    }
}
