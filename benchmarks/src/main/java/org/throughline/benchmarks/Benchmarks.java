package org.throughline.benchmarks;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.system.Jar;

/**
 * Measures the built programs and prints a table.
 *
 * <p>Arguments name what to measure, all but {@code statements} if none is named: {@code ready example decisions statements
 * delay pace services rebuild questions pages plan-pages watch}. {@code --quick} only shows that everything works; {@code --events=1000000}
 * sets the length of the generated log.
 *
 * <p>{@code --jar=PATH} measures the standalone form of another build. Given more than once, it measures one after
 * another, {@code --rounds=2} times, and compares them. Logs are generated in the stored form of this build.
 */
public final class Benchmarks {

    private static final String QUICK = "--quick", EVENTS = "--events=", JAR = "--jar=", ROUNDS = "--rounds=";

    /** Measures the services of this build alone, so it cannot compare. */
    private static final String SERVICES = "services";

    /** Loads an extension into PostgreSQL, which slows it down, so it is measured by name only. */
    private static final String STATEMENTS = "statements";

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("ready", new TimeToReady());
        ALL.put("example", new ExampleMemory());
        ALL.put("decisions", new DecisionRate());
        ALL.put(STATEMENTS, new Statements());
        ALL.put("delay", ViewDelay::ofStandalone);
        ALL.put("pace", new PacedDelay());
        ALL.put(SERVICES, ViewDelay::ofServices);
        ALL.put("rebuild", new RebuildRate());
        ALL.put("questions", new Questions());
        ALL.put("pages", new PageTimes());
        ALL.put("plan-pages", PageTimes::withManyActions);
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
        var jars = values(arguments, JAR).map(Path::of).toList();
        var size = Arrays.asList(arguments).contains(QUICK) ? Size.QUICK : Size.FULL;
        var events = number(arguments, EVENTS, size.events());
        measure(
                chosen(named, jars),
                jars,
                number(arguments, ROUNDS, 1),
                size.withEvents(events),
                new Report(System.out));
    }

    /** Measures these of each jar in turn, or of this build if there is none. */
    static void measure(List<String> named, List<Path> jars, int rounds, Size size, Report report) throws Exception {
        if (jars.isEmpty())
            for (var name : named) measure(requireNonNull(ALL.get(name)), Jar.STANDALONE.path(), size, report);
        else {
            for (var name : named)
                for (int i = 0; i < rounds; i++)
                    for (var jar : jars) measure(requireNonNull(ALL.get(name)), jar, size, report.of(jar.toString()));
            report.compare(jars.stream().map(Path::toString).toList());
        }
    }

    private static List<String> chosen(List<String> named, List<Path> jars) {
        return ALL.keySet().stream()
                .filter(name -> named.contains(name) || named.isEmpty() && !name.equals(STATEMENTS))
                .filter(name -> jars.isEmpty() || !name.equals(SERVICES))
                .toList();
    }

    private static int number(String[] arguments, String option, int otherwise) {
        return values(arguments, option)
                .map(Integer::parseInt)
                .reduce((_, last) -> last)
                .orElse(otherwise);
    }

    private static Stream<String> values(String[] arguments, String option) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(option))
                .map(argument -> argument.substring(option.length()));
    }

    private static void measure(Benchmark benchmark, Path jar, Size size, Report report) throws Exception {
        var directory = Files.createTempDirectory("throughline-benchmark");
        try {
            benchmark.measure(new Subject(directory, jar), size, report);
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
