package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A first start that is told to stop, at any moment, leaves nothing running, and the next start completes what it began. */
class TerminatedStartTest {

    private static final Duration SOON = Duration.ofMinutes(5);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path parent;

    /** The file with which the moment begins. */
    @ParameterizedTest(name = "when there is {0}")
    @ValueSource(
            strings = {
                "postgresql.new/PG_VERSION",
                "postgresql.new/base/1/PG_VERSION",
                "postgresql/postmaster.pid",
                "names.key"
            })
    void leaves_nothing_running(String file) throws Exception {
        var place = new StartAttempt(parent);
        var program = place.start(List.of(), List.of());
        Awaitility.await()
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Files.exists(place.data().resolve(file)));
        program.toHandle().destroy(); // leaves its output open
        assertThat(program.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(program.errorReader().lines()).isEmpty();
        assertThat(running(place.data())).isEmpty();
        assertThat(place.stores().sentence()).isEqualTo("it started");
    }

    /** Processes that have the directory in their command line. */
    static List<String> running(Path data) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::info)
                .flatMap(info -> info.commandLine().stream())
                .filter(line -> line.contains(data.toString()))
                .toList();
    }
}
