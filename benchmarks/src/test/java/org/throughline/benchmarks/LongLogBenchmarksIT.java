package org.throughline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.system.Jar;

/** The measures of a long log run from end to end, on a short one. How fast they find things is not tested. */
class LongLogBenchmarksIT {

    @TempDir
    Path directory;

    @Test
    void a_generated_log_is_read_raw_and_made_into_every_view() throws Exception {
        var printed = new ByteArrayOutputStream();
        var report = new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));
        new RebuildRate().measure(new Subject(directory, Jar.STANDALONE.path()), Size.QUICK, report);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("| generated log | 2,5", "| raw tracked read |")
                .contains("| rebuild, all views from an empty store | 2,5")
                .contains("| rebuild, the view of actions again");
    }

    @Test
    void questions_are_asked_of_a_generated_log() throws Exception {
        var printed = new ByteArrayOutputStream();
        var report = new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));
        new Questions().measure(new Subject(directory, Jar.STANDALONE.path()), Size.QUICK, report);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("| five numbers, all actions, now | p50", "| one action's history | p50");
    }
}
