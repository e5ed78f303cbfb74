package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.launch.Throughline;

/** The script by which operators find out that a backup can be restored says yes when it can, and no with the reason. */
class RehearseRestoreTest {

    private static final Path SCRIPT = Path.of("../deploy/rehearse-restore");

    /** What the script printed, and its exit code. */
    record Rehearsed(int code, List<String> printed) {}

    private final ReleasedData kept = ReleasedData.of("0.1");

    @TempDir
    Path directory;

    @Test
    void a_backup_with_its_key_is_a_yes() throws Exception {
        var rehearsed = rehearse(kept.backup(), kept.key());

        assertThat(rehearsed.printed().getLast())
                .matches(
                        "YES: .*story.throughline can be restored. [0-9,]+ events were restored, and the program was ready"
                                + " after [0-9]+ s\\.");
        assertThat(rehearsed.code()).isZero();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_backup_with_another_key_is_a_no() throws Exception {
        var other = Files.writeString(
                Files.createTempFile("names", ".key"), "b3RoZXIta2V5LW9mLTMyLWJ5dGVzLWZvci10ZXN0cyE=\n");

        var rehearsed = rehearse(kept.backup(), other);

        assertThat(rehearsed.printed().getLast()).startsWith("NO: ").contains("key");
        assertThat(rehearsed.code()).isEqualTo(1);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_damaged_backup_is_a_no() throws Exception {
        var damaged = Files.createTempFile("damaged", ".throughline");
        Files.write(damaged, java.util.Arrays.copyOf(Files.readAllBytes(kept.backup()), 1000));

        var rehearsed = rehearse(damaged, kept.key());

        assertThat(rehearsed.printed().getLast()).startsWith("NO: ").contains("This file is not a backup");
        assertThat(rehearsed.code()).isEqualTo(1);
    }

    private Rehearsed rehearse(Path backup, Path key) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(SCRIPT.toString(), backup.toString(), key.toString(), Integer.toString(freePort()));
        process.environment()
                .put(
                        "PROGRAM",
                        System.getProperty("java.home") + "/bin/java -XX:TieredStopAtLevel=1 -Xmx512m -cp "
                                + System.getProperty("java.class.path") + " " + Throughline.class.getName());
        process.environment().put("TMPDIR", directory.toString());
        var running = process.redirectErrorStream(true).start();
        var printed = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Rehearsed(running.waitFor(), printed.lines().toList());
    }

    private static int freePort() throws IOException {
        try (var port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return port.getLocalPort();
        }
    }
}
