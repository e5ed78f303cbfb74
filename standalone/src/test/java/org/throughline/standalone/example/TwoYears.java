package org.throughline.standalone.example;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.standalone.Program;

/** A program with two years of an invented board, started and loaded once for all tests that read it. They record nothing in it. */
public final class TwoYears {

    private static final ConfigurableApplicationContext PROGRAM = Program.another();
    private static final Instant BEGAN = Instant.now();
    private static final String PRINTED =
            LoadExampleTest.run("load", LoadTwoYearsTest.EXAMPLE.toString(), "--server=" + Program.address(PROGRAM));
    private static final Duration TOOK = Duration.between(BEGAN, Instant.now());

    private TwoYears() {}

    public static ConfigurableApplicationContext program() {
        return PROGRAM;
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
