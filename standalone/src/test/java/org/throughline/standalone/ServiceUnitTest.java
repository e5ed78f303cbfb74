package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The units for systemd in {@code deploy/systemd} are ones that systemd accepts, and fit the program. */
class ServiceUnitTest {

    private static final Path UNITS = Path.of("../deploy/systemd");
    private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");

    @TempDir
    Path directory;

    static boolean thereIsNoSystemd() {
        return Files.notExists(ANALYZE);
    }

    /** The jar need not be there: systemd looks for the program that is started, which is Java. */
    @Test
    @DisabledIf("thereIsNoSystemd")
    void systemd_accepts_them() throws Exception {
        for (var unit : units())
            Files.writeString(
                    directory.resolve(unit.getFileName()),
                    Files.readString(unit).replace("/usr/bin/java", System.getProperty("java.home") + "/bin/java"));

        assertThat(printed("verify", "throughline.service")).isEmpty();
        assertThat(printed("verify", "throughline-backup.timer")).isEmpty();
    }

    @Test
    void a_service_is_stopped_as_the_program_stops_and_not_restarted_with_wrong_settings() throws IOException {
        assertThat(Files.readAllLines(UNITS.resolve("throughline.service")))
                .contains(
                        "KillMode=mixed",
                        "SuccessExitStatus=143",
                        "Restart=on-failure",
                        "RestartPreventExitStatus=2",
                        "UMask=0077",
                        "User=throughline");
    }

    private static List<Path> units() throws IOException {
        try (var units = Files.list(UNITS)) {
            return units.toList();
        }
    }

    private String printed(String command, String unit) throws Exception {
        var process = new ProcessBuilder(Stream.of(
                                ANALYZE.toString(),
                                command,
                                "--man=no",
                                directory.resolve(unit).toString())
                        .toList())
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
