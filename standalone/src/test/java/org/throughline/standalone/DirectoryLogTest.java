package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two commands, given as a person gives them, while people go on recording decisions. */
class DirectoryLogTest {

    @TempDir
    Path directory;

    @Test
    void every_decision_that_was_acknowledged_before_a_backup_is_in_what_is_restored_from_it() throws Exception {
        var action = agreed();
        var acknowledged = new ConcurrentLinkedQueue<Long>();
        var goOn = new AtomicBoolean(true);
        var file = directory.resolve("friday.throughline");
        List<Long> before;
        try (var clients = Executors.newFixedThreadPool(4)) {
            for (int client = 0; client < 4; client++)
                clients.submit(() -> {
                    while (goOn.get()) acknowledged.add(progress(action));
                });
            await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() >= 20);
            before = List.copyOf(acknowledged);
            var told = throughline(0, "backup", file.toString(), "--throughline.data=" + Program.data());
            assertThat(told).contains("Backed up");
            goOn.set(false);
        }
        assertThat(Program.tree(Program.get("admin", "/actuator/health"))
                        .path("components")
                        .path("backup")
                        .path("details")
                        .path("lastBackup")
                        .asString())
                .as("the running program knows it")
                .startsWith(LocalDate.now(ZoneOffset.UTC).toString());

        var data = directory.resolve("restored");
        assertThat(throughline(0, "restore", file.toString(), "--throughline.data=" + data))
                .contains("Restored");
        assertThat(versionsIn(data, action)).containsAll(before);
        assertThat(throughline(1, "restore", file.toString(), "--throughline.data=" + data))
                .contains("There is already a log in");
        var again = directory.resolve("again.throughline");
        assertThat(throughline(0, "backup", again.toString(), "--throughline.data=" + data))
                .contains("Backed up");
    }

    @Test
    void a_backup_on_standard_output_is_nothing_but_the_backup_while_its_server_is_started_for_it() throws Exception {
        var data = restored("standard");
        var file = directory.resolve("standard.throughline");
        assertThat(throughline(Redirect.to(file.toFile()), 0, "backup", "-", "--throughline.data=" + data))
                .contains("Backed up");
        assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_backup_that_standard_output_has_no_room_for_is_not_said_to_be_taken() throws Exception {
        var full = Redirect.to(new File("/dev/full"));
        long noted = noted();
        assertThat(throughline(full, 1, "backup", "-", "--throughline.data=" + Program.data()))
                .contains("No space left")
                .doesNotContain("Backed up");
        assertThat(noted()).as("it is not counted").isEqualTo(noted);
    }

    private static long noted() {
        return Program.bean(JdbcClient.class)
                .sql("select count(*) from backup_taken")
                .query(Long.class)
                .single();
    }

    @Test
    void a_file_that_is_damaged_is_refused_before_anything_is_made_of_it() throws Exception {
        var file = backup("damaged");
        var good = Files.readAllBytes(file);
        var bad = good.clone();
        // More than one byte: what stands between two parts, such as the time of an entry, says nothing of the log.
        for (int i = 0; i < 1_000; i++) bad[bad.length / 2 + i] ^= 4;
        var data = directory.resolve("never");
        Files.write(file, bad);
        throughline(1, "restore", file.toString(), "--throughline.data=" + data);
        assertThat(data).doesNotExist();
        Files.write(file, good);
        throughline(0, "restore", file.toString(), "--throughline.data=" + data);
    }

    private Path backup(String name) throws Exception {
        var file = directory.resolve(name);
        throughline(0, "backup", file.toString(), "--throughline.data=" + Program.data());
        return file;
    }

    private Path restored(String name) throws Exception {
        var data = directory.resolve(name + "-data");
        throughline(0, "restore", backup(name).toString(), "--throughline.data=" + data);
        return data;
    }

    @Test
    void where_nothing_is_there_is_nothing_to_back_up_and_a_running_program_is_not_restored_over() throws Exception {
        var file = directory.resolve("none.throughline");
        assertThat(throughline(1, "backup", file.toString(), "--throughline.data=" + directory.resolve("empty")))
                .contains("There is no log in");
        assertThat(file).doesNotExist();
        assertThat(throughline(1, "restore", backup("some").toString(), "--throughline.data=" + Program.data()))
                .contains("already running");
    }

    @Test
    void a_restore_that_is_told_to_stop_leaves_neither_a_server_nor_a_log() throws Exception {
        var file = backup("stopped");
        var data = directory.resolve("stopped-data");
        var process = start(Redirect.PIPE, "restore", file.toString(), "--throughline.data=" + data);
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Files.exists(data.resolve("postgresql/postmaster.pid")));

        process.toHandle().destroy(); // leaves its output open

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(TerminatedStartTest.running(data)).isEmpty();
        assertThat(data).doesNotExist();
        assertThat(process.errorReader().lines()).noneMatch(line -> line.startsWith("\tat "));
    }

    private static String agreed() {
        Program.decide("secretary", "/api/reviews", """
                {"id": "backed-up", "kind": "LEARNING_REVIEW", "reference": "R", "title": "A review",
                 "commissionedBy": "crc", "beganOn": "2016-01-10"}""");
        Program.decide("secretary", "/api/reviews/backed-up/findings", """
                {"kind": "LEARNING", "theme": "chronologies", "statement": "s", "effectiveOn": "2016-01-10"}""");
        return Program.decide("secretary", "/api/findings/backed-up.f1/actions", """
                {"statement": "Train all", "desiredOutcome": "Decisions are informed", "overseenBy": "semg",
                 "dueDate": "2016-09-30", "owner": {"name": "Omar Example", "role": "Service Manager", "agency": "csc"},
                 "authority": {"committee": "semg", "meetingDate": "2016-01-10", "minute": "7.2"}}""");
    }

    private static long progress(String action) {
        var answer = Program.post("secretary", "/api/actions/" + action + "/progress", """
                {"whatChanged": "some", "effectiveOn": "2016-02-01"}""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Program.tree(answer).path("version").asLong();
    }

    private static List<Long> versionsIn(Path data, String action) throws Exception {
        var versions = new ArrayList<Long>();
        try (var postgres = PostgresServer.start(DataDirectory.take(data));
                var log = DriverManager.getConnection(postgres.jdbcUrl(), PostgresServer.USER, postgres.password());
                var select = log.prepareStatement(
                        "select sequencenumber from domainevententry where aggregateidentifier = ?")) {
            select.setString(1, action);
            try (var rows = select.executeQuery()) {
                while (rows.next()) versions.add(rows.getLong(1));
            }
        } finally {
            DataDirectory.leave(data);
        }
        return versions;
    }

    /** As a process of its own, whose directories are taken and left as those of any other program. */
    private static String throughline(int expected, String... arguments) throws IOException, InterruptedException {
        return throughline(Redirect.PIPE, expected, arguments);
    }

    private static String throughline(Redirect output, int expected, String... arguments)
            throws IOException, InterruptedException {
        var process = start(output, arguments);
        var results = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var told = results + new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(told).isTrue();
        assertThat(process.exitValue()).as(told).isEqualTo(expected);
        assertThat(told).doesNotContain("\tat ");
        return told;
    }

    private static Process start(Redirect output, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.throughline.launch.Throughline"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectOutput(output).start();
    }
}
