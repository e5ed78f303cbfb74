package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.availability.LivenessState;

/** A PostgreSQL that ends is started again; one that cannot be started says why. */
class PostgresSupervisorTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration NO_WAIT = Duration.ofMillis(1);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private final List<LivenessState> reported = new CopyOnWriteArrayList<>();

    @Test
    void a_killed_server_runs_again_on_the_same_port_and_data() throws Exception {
        try (var postgres = PostgresServer.start(DataDirectory.take(directory));
                var _ = new PostgresSupervisor(postgres, NO_WAIT, reported::add)) {
            var url = postgres.jdbcUrl();
            run(postgres, "create table kept as select 'still here' as word");
            for (int times = 0; times < 2; times++) {
                var killed = server();
                killed.destroyForcibly();
                Awaitility.await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
                    run(postgres, "insert into kept values ('written afterwards')");
                    assertThat(server()).isNotEqualTo(killed);
                });
            }
            assertThat(postgres.jdbcUrl()).isEqualTo(url);
            run(postgres, "select 1 / count(*) from kept where word = 'still here'");
        }
        assertThat(reported).isEmpty();
    }

    @Test
    void one_that_cannot_be_started_fails_liveness_until_the_cause_is_gone() throws Exception {
        try (var postgres = PostgresServer.start(DataDirectory.take(directory))) {
            var control = directory.resolve("postgresql/global/pg_control");
            var removed = directory.resolve("removed");
            Files.move(control, removed);
            try (var _ = new PostgresSupervisor(postgres, NO_WAIT, reported::add)) {
                server().destroyForcibly();
                Awaitility.await()
                        .atMost(SOON)
                        .untilAsserted(() -> assertThat(reported).containsExactly(LivenessState.BROKEN));
                assertThat(postgres.output().reason()).anyMatch(line -> line.contains("pg_control"));
                Files.move(removed, control);
                Awaitility.await()
                        .atMost(SOON)
                        .untilAsserted(() ->
                                assertThat(reported).containsExactly(LivenessState.BROKEN, LivenessState.CORRECT));
                run(postgres, "select 1");
            }
        }
    }

    @Test
    void a_server_that_does_not_start_says_why_and_does_not_wait() throws Exception {
        PostgresServer.start(DataDirectory.take(directory)).close();
        Files.delete(directory.resolve("postgresql/global/pg_control"));
        assertThatThrownBy(() -> PostgresServer.start(directory))
                .isInstanceOf(PostgresDidNotStart.class)
                .hasMessageContaining("PostgreSQL did not start: ")
                .hasMessageContaining("pg_control");
    }

    private ProcessHandle server() throws Exception {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(directory.resolve("postgresql/postmaster.pid"))
                        .getFirst()
                        .strip()))
                .orElseThrow();
    }

    private static void run(PostgresServer postgres, String statement) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), PostgresServer.USER, postgres.password());
                var statements = connection.createStatement()) {
            statements.execute(statement);
        }
    }
}
