package org.throughline.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the built programs and prints a table.
 *
 * <p>Arguments name what to measure, all of it if none is named: {@code ready decisions delay services rebuild questions}.
 * {@code --quick} only shows that everything works; {@code --events=1000000} sets the length of the generated log.
 */
public final class Benchmarks {

    private static final String QUICK = "--quick";
    private static final String EVENTS = "--events=";

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("ready", new TimeToReady());
        ALL.put("decisions", new DecisionRate());
        ALL.put("delay", ViewDelay::ofStandalone);
        ALL.put("services", ViewDelay::ofServices);
        ALL.put("rebuild", new RebuildRate());
        ALL.put("questions", new Questions());
        ALL.put("watch", new MorningWatch());
    }

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var named =
                Arrays.stream(arguments).filter(name -> !name.startsWith("--")).toList();
        if (!ALL.keySet().containsAll(named)) {
            System.err.println("Known are: " + String.join(" ", ALL.keySet()));
            System.exit(2);
        }
        var report = new Report(System.out);
        var size = size(List.of(arguments));
        for (var benchmark : ALL.entrySet())
            if (named.isEmpty() || named.contains(benchmark.getKey())) measure(benchmark.getValue(), size, report);
    }

    private static Size size(List<String> arguments) {
        var size = arguments.contains(QUICK) ? Size.QUICK : Size.FULL;
        return arguments.stream()
                .filter(argument -> argument.startsWith(EVENTS))
                .map(argument -> Integer.parseInt(argument.substring(EVENTS.length())))
                .findFirst()
                .map(events -> new Size(
                        size.starts(), size.warmUp(), size.measured(), size.probes(), size.questions(), events))
                .orElse(size);
    }

    private static void measure(Benchmark benchmark, Size size, Report report) throws Exception {
        var directory = Files.createTempDirectory("throughline-benchmark");
        try {
            benchmark.measure(directory, size, report);
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException inUse) {
                    throw new UncheckedIOException(inUse);
                }
            });
        }
    }
}
