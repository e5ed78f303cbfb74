package org.throughline.standalone.example;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.standalone.Program;

/** A program with two years of an invented board, started and loaded once for all tests that read it. They record nothing in it. */
public final class TwoYears {

    private static final ConfigurableApplicationContext PROGRAM = Program.another();
    private static final Instant BEGAN = Instant.now();
    private static final String PRINTED = load(PROGRAM);
    private static final Duration TOOK = Duration.between(BEGAN, Instant.now());

    private TwoYears() {}

    public static ConfigurableApplicationContext program() {
        return PROGRAM;
    }

    /** Loads the example into another program, and returns what the load printed. */
    public static String load(ConfigurableApplicationContext program, String... options) {
        var arguments = Stream.concat(
                Stream.of("load", LoadTwoYearsTest.EXAMPLE.toString(), "--server=" + Program.address(program)),
                Stream.of(options));
        return LoadExampleTest.run(arguments.toArray(String[]::new));
    }

    /** What the load printed. */
    static String printed() {
        return PRINTED;
    }

    /** How long the load took. */
    static Duration took() {
        return TOOK;
    }
}
