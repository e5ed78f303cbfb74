package org.throughline.standalone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.standalone.Program;
import tools.jackson.databind.json.JsonMapper;

/** Commands on a data directory, while the program runs on it and while it does not. */
class OnTheMachineTest {

    static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path directory;

    static Path backup;
    static Path stopped;

    @BeforeAll
    static void a_backup_of_the_running_program_is_restored_into_a_directory() {
        backup = directory.resolve("friday.throughline");
        stopped = directory.resolve("stopped");
        var taken = Typed.command(
                "backup", backup.toString(), "--data", Program.data().toString());
        assertThat(taken.all()).contains("Backed up");
        assertThat(taken.err()).isEmpty();
        assertThat(Typed.command("restore", backup.toString(), "--data=" + stopped)
                        .out())
                .contains("Restored");
    }

    @Test
    void a_backup_and_both_logs_are_whole_and_have_the_same_events() {
        var file = JSON.readTree(
                Typed.command("verify", backup.toString(), "--json").out());
        var log = JSON.readTree(
                Typed.command("verify", "--data", stopped.toString(), "--json").out());
        assertThat(file.path("problems")).isEmpty();
        assertThat(file.path("whole").asBoolean()).isTrue();
        assertThat(log.path("problems")).isEmpty();
        assertThat(log.path("events").asLong())
                .isPositive()
                .isEqualTo(file.path("events").asLong());
        assertThat(log.path("streams")).isEqualTo(file.path("streams"));

        var running = Typed.command("verify", "--throughline.data=" + Program.data());
        assertThat(running.err()).isEmpty();
        assertThat(running.out()).startsWith("Whole: the log in 127.0.0.1:").contains("This does not prove:");
    }

    @Test
    void a_backup_with_one_changed_byte_is_not_whole() throws Exception {
        var bytes = Files.readAllBytes(backup);
        for (int i = 0; i < 1_000; i++) bytes[bytes.length / 2 + i] ^= 4;
        var damaged = Files.write(directory.resolve("damaged.throughline"), bytes);

        var typed = Typed.command("verify", damaged.toString());

        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.out()).startsWith("NOT WHOLE");
        assertThat(typed.err()).contains("damaged");
    }

    @Test
    void an_administrator_who_lost_the_password_is_let_in_while_the_program_runs_and_it_is_on_record() {
        Program.decide("admin", "/api/accounts", """
                {"login": "lost-desk", "role": "ADMINISTRATOR", "password": "four unrelated words of mine"}""");
        var typed = Typed.command("accounts", "new-password", "lost-desk", "--json", "--data=" + Program.data());

        var password = JSON.readTree(typed.out()).path("oneTimePassword").asString();
        assertThat(password).hasSize(20);
        assertThat(Program.statusOf("lost-desk", password, "/api/me"))
                .as("has to replace it first")
                .isEqualTo(403);
        assertThat(Program.statusOf("lost-desk", "four unrelated words of mine", "/api/me"))
                .as("the password that was lost")
                .isEqualTo(401);
        assertThat(Program.bean(JdbcClient.class)
                        .sql("select detail from access_record where kind = 'PASSWORD_SET' and thing = 'lost-desk'"
                                + " and operation = 'program: accounts new-password'")
                        .query(String.class)
                        .single())
                .startsWith("on the machine");
        assertThat(Typed.command("accounts", "list", "--data", Program.data().toString())
                        .out())
                .containsPattern("lost-desk +ADMINISTRATOR +\\S+ +ONE_TIME_PASSWORD");
    }

    @Test
    void accounts_are_changed_while_the_program_is_stopped_too() {
        assertThat(Typed.command("accounts", "new-password", "chair", "--data=" + stopped)
                        .out())
                .contains("Sign in as 'chair' with the one-time password");
        var unknown = Typed.command("accounts", "new-password", "nobody", "--data=" + stopped);
        assertThat(unknown.err()).contains("There is no account 'nobody'.");
        assertThat(unknown.code()).isEqualTo(1);
    }

    @Test
    void where_there_is_no_log_nothing_is_made() {
        var none = directory.resolve("none");
        for (var words : new String[][] {
            {"verify"}, {"accounts", "list"}, {"backup", directory.resolve("x").toString()}
        }) {
            var typed = Typed.command(and(words, "--data=" + none));
            assertThat(typed.err()).contains("There is no log in " + none);
            assertThat(typed.code()).isEqualTo(1);
        }
        assertThat(none).doesNotExist();
        assertThat(directory.resolve("x")).doesNotExist();
    }

    @Test
    void a_restore_that_is_refused_leaves_the_directory_as_it_was() throws Exception {
        assertThat(Typed.command("restore", backup.toString(), "--data=" + stopped)
                        .err())
                .contains("There is already a log in " + stopped);
        var never = directory.resolve("never");
        Files.writeString(directory.resolve("no-backup"), "text");
        assertThat(Typed.command("restore", directory.resolve("no-backup").toString(), "--data=" + never)
                        .code())
                .isEqualTo(1);
        assertThat(never).doesNotExist();
    }

    private static String[] and(String[] words, String more) {
        var all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = more;
        return all;
    }
}
