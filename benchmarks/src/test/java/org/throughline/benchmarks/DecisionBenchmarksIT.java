package org.throughline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.system.Jar;

/** The measures of decisions run from end to end. How fast they find things is not tested. */
class DecisionBenchmarksIT {

    @TempDir
    Path directory;

    @Test
    void the_costs_of_decisions_are_told_of_two_jars_beside_each_other() throws Exception {
        var jar = Jar.STANDALONE.path();
        var copy = Files.copy(jar, directory.resolve("copy.jar"));
        var printed = new ByteArrayOutputStream();
        var report = new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));
        Benchmarks.measure(List.of("decisions"), List.of(jar, copy), 1, Size.QUICK, report);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsPattern("copy.jar: processor time a decision, 16 clients \\| \\d+\\.\\d\\d ms")
                .containsPattern("\n\\| processor time a decision, 1 client \\| \\S+ ms \\| \\S+ ms \\|\n")
                .containsPattern("\n\\| PostgreSQL transactions a decision, 1 client \\| \\S+ \\| \\S+ \\|\n");
    }

    @Test
    void statements_and_delays_at_a_pace_are_counted() throws Exception {
        var printed = new ByteArrayOutputStream();
        var report = new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));
        Benchmarks.measure(List.of("statements", "pace"), List.of(), 1, Size.QUICK, report);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("| statements a decision, 1 client |")
                .containsIgnoringCase("insert into domainevententry")
                .contains("| delay, standalone, 40 decisions a second | p50")
                .contains("| from the recording into the slowest view, 40 decisions a second | p50");
    }
}
