package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The log's PostgreSQL keeps what it was given, whatever happens to the program around it. */
class EmbeddedStoresTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void flushes_to_disk_and_listens_on_this_machine_only() throws Exception {
        try (var postgres = PostgresServer.start(DataDirectory.take(directory))) {
            assertThat(ask(postgres, "show fsync")).containsExactly("on");
            assertThat(ask(postgres, "show synchronous_commit")).containsExactly("on");
            assertThat(ask(postgres, "show full_page_writes")).containsExactly("on");
            assertThat(ask(postgres, "show listen_addresses")).containsExactly("127.0.0.1");
            assertThat(ask(postgres, "show unix_socket_directories")).containsExactly("");
        }
    }

    @Test
    void lets_nobody_in_without_the_password_that_only_its_owner_can_read() throws Exception {
        try (var postgres = PostgresServer.start(DataDirectory.take(directory))) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), PostgresServer.USER, "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(ask(postgres, "select distinct auth_method from pg_hba_file_rules"))
                    .containsExactly("scram-sha-256");
        }
        assertThat(directory.resolve("postgresql.password")).isReadable();
        assertThat(permissions("postgresql.password")).isEqualTo("rw-------");
        assertThat(permissions("postgresql-program")).isEqualTo("rwx------");
        assertThat(permissions("postgresql.log")).isEqualTo("rw-------");
        assertThat(Path.of(System.getProperty("ot.epg.working-dir")))
                .as("the library's own directory, which others must not write to")
                .startsWith(directory.resolve("postgresql-program"));
    }

    @Test
    void a_new_log_has_a_checksum_on_every_page() throws Exception {
        try (var postgres = PostgresServer.start(DataDirectory.take(directory))) {
            assertThat(ask(postgres, "show data_checksums")).containsExactly("on");
            assertThat(ask(
                            postgres,
                            "select concat(datlocprovider, datlocale) from pg_database where datname = 'postgres'"))
                    .containsExactly("bC.UTF-8");
        }
    }

    @Test
    void a_first_start_that_was_cut_short_is_begun_again() throws Exception {
        DataDirectory.take(directory);
        Files.createDirectories(directory.resolve("postgresql"));
        Files.writeString(directory.resolve("postgresql/postgresql.conf"), "# half made");
        Files.writeString(directory.resolve("postgresql.password.new"), "proposed");
        try (var postgres = PostgresServer.start(directory)) {
            assertThat(ask(postgres, "select 'begun'")).containsExactly("begun");
        }
        assertThat(directory.resolve("postgresql.password.new")).doesNotExist();
    }

    @Test
    void a_log_is_never_created_where_there_is_one() throws Exception {
        var log = Files.createDirectories(directory.resolve("postgresql"));
        Files.writeString(log.resolve("PG_VERSION"), "17");
        Files.writeString(log.resolve("postgresql.conf"), "# a log");
        assertThatThrownBy(() -> NewLog.prepare(log)).isInstanceOf(DataDirectoryException.class);
        assertThat(log.resolve("postgresql.conf")).hasContent("# a log");
    }

    @Test
    void a_log_whose_password_is_lost_is_refused_in_words_and_left_alone() throws Exception {
        var log = Files.createDirectories(directory.resolve("postgresql"));
        Files.writeString(log.resolve("postgresql.conf"), "# a log");
        assertThatThrownBy(() -> PostgresServer.start(directory))
                .isInstanceOf(DataDirectoryException.class)
                .hasMessageContaining("postgresql.password");
        assertThat(log.resolve("postgresql.conf")).hasContent("# a log");
    }

    @Test
    void keeps_its_data_over_a_restart() throws Exception {
        DataDirectory.take(directory);
        try (var postgres = PostgresServer.start(directory)) {
            ask(postgres, "create table kept as select 'still here' as word");
        }
        try (var postgres = PostgresServer.start(directory)) {
            assertThat(ask(postgres, "select word from kept")).containsExactly("still here");
        }
    }

    @Test
    void a_server_left_running_by_a_killed_program_is_taken_care_of() throws Exception {
        var killed = java(StoresOnly.class, directory.toString());
        try (var said = killed.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.lines().anyMatch("written"::equals)).isTrue();
        }
        killed.destroyForcibly().waitFor();
        var leftover = Long.parseLong(Files.readAllLines(directory.resolve("postgresql/postmaster.pid"))
                .getFirst());
        assertThat(ProcessHandle.of(leftover))
                .as("PostgreSQL outlives the kill")
                .isPresent();

        try (var postgres = PostgresServer.start(DataDirectory.take(directory))) {
            assertThat(ask(postgres, "select word from kept")).containsExactly("still here");
        }
        assertThat(ProcessHandle.of(leftover).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    @Test
    void the_note_of_a_server_that_ended_is_ignored_although_another_program_has_its_process_number() throws Exception {
        PostgresServer.start(DataDirectory.take(directory)).close();
        note(ProcessHandle.current().pid());
        try (var postgres = PostgresServer.start(directory)) {
            assertThat(ask(postgres, "select 'runs'")).containsExactly("runs");
        }
    }

    @Test
    void a_copy_of_a_running_log_leaves_the_server_of_the_original_alone() throws Exception {
        PostgresServer.start(DataDirectory.take(directory)).close();
        try (var original =
                PostgresServer.start(DataDirectory.take(Files.createDirectory(directory.resolve("original"))))) {
            var process = Files.readAllLines(directory.resolve("original/postgresql/postmaster.pid"))
                    .getFirst();
            note(Long.parseLong(process.strip()));
            try (var copy = PostgresServer.start(directory)) {
                assertThat(ask(copy, "select 'runs'")).containsExactly("runs");
            }
            assertThat(ask(original, "select 'runs too'")).containsExactly("runs too");
        }
    }

    private void note(long process) throws IOException {
        Files.write(
                directory.resolve("postgresql/postmaster.pid"),
                List.of(
                        Long.toString(process),
                        directory.resolve("postgresql").toString(),
                        "1",
                        "5432",
                        "",
                        "127.0.0.1",
                        "",
                        "ready"));
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name)));
    }

    private static Process java(Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    private static List<String> ask(PostgresServer postgres, String question) throws SQLException {
        var answers = new ArrayList<String>();
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), PostgresServer.USER, postgres.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(question)) return answers;
            try (var rows = statement.getResultSet()) {
                while (rows.next()) answers.add(rows.getString(1));
            }
        }
        return answers;
    }
}
