package org.throughline.board.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.board.account.AccessTest.assertProblem;
import static org.throughline.board.account.AccessTest.setPassword;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.throughline.platform.Postgres;
import org.throughline.platform.Server;
import org.throughline.platform.start.StartRefused;

/** Who can sign in on a first start, on a second one, and once a demonstration is over. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAccountsTest {

    private static final String FIRST = "a first pass phrase for one use", OWN = "a password of my own";

    private static final Pattern ONE_TIME = Pattern.compile("one-time password (\\S+) ");

    @Test
    void the_first_start_makes_an_administrator_who_must_change_the_password(CapturedOutput output) {
        var database = Postgres.newDatabase();
        String oneTime;
        try (var server = Server.start(database)) {
            var printed = ONE_TIME.matcher(output);
            assertThat(printed.find()).isTrue();
            oneTime = printed.group(1);

            assertProblem(
                    server.send(server.as("admin", oneTime, "/api/accounts").GET()), 403, "password-must-be-changed");
            assertProblem(server.get("admin", "/api/accounts"), 401, "unauthenticated");
            assertProblem(server.get("secretary", "/api/toys"), 401, "unauthenticated");

            assertThat(setPassword(server, "admin", oneTime, "me", "a password of my own")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(server.send(server.as("admin", "a password of my own", "/api/accounts")
                                    .GET())
                            .statusCode())
                    .isEqualTo(200);
        }
        try (var server = Server.start(database)) {
            assertThat(server.send(server.as("admin", "a password of my own", "/api/accounts")
                                    .GET())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(ONE_TIME.matcher(output).results()).hasSize(1);
        assertThat(output.toString().split(Pattern.quote(oneTime), -1)).hasSize(2);
    }

    @Test
    void a_password_that_was_never_used_is_replaced_by_the_next_start_because_it_may_be_lost(CapturedOutput output) {
        var database = Postgres.newDatabase();
        Server.start(database).close();
        var lost = oneTime(output);
        try (var server = Server.start(database)) {
            assertThat(oneTime(output)).isNotEqualTo(lost);
            assertProblem(server.send(server.as("admin", lost, "/api/accounts").GET()), 401, "unauthenticated");
            assertProblem(
                    server.send(
                            server.as("admin", oneTime(output), "/api/accounts").GET()),
                    403,
                    "password-must-be-changed");
        }
    }

    @Test
    void processes_that_share_the_log_leave_each_others_password_alone(CapturedOutput output) {
        var database = Postgres.newDatabase();
        try (var first = Server.start(database, "--throughline.log.shared=true");
                var _ = Server.start(database, "--throughline.log.shared=true")) {
            assertThat(ONE_TIME.matcher(output).results()).hasSize(1);
            assertProblem(
                    first.send(
                            first.as("admin", oneTime(output), "/api/accounts").GET()),
                    403,
                    "password-must-be-changed");
        }
    }

    @Test
    void a_start_that_fails_makes_no_administrator_and_prints_no_password(CapturedOutput output) {
        var database = Postgres.newDatabase();
        assertThatThrownBy(() -> Server.start(database, "--server.ssl.certificate=no-such-file.pem")
                        .close())
                .isInstanceOf(Exception.class);
        assertThat(ONE_TIME.matcher(output).results()).isEmpty();
    }

    @Test
    void a_demonstration_leaves_no_well_known_passwords_behind() {
        var database = Postgres.newDatabase();
        try (var server = Server.start(database, "--throughline.access.demo-users=true")) {
            assertThat(server.get("chair", "/api/toys").statusCode()).isEqualTo(200);
        }
        try (var server = Server.start(database)) {
            assertProblem(server.get("chair", "/api/toys"), 401, "unauthenticated");
            assertProblem(server.get("admin", "/api/toys"), 401, "unauthenticated");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", ""})
    void a_demonstration_is_refused_in_one_sentence_where_others_could_reach_it(String address) {
        var database = Postgres.newDatabase();
        assertThatThrownBy(() -> Server.start(
                                database, "--throughline.access.demo-users=true", "--server.address=" + address)
                        .close())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("A demonstration has users with well-known passwords")
                .hasMessageContaining("Set --server.address=127.0.0.1");
    }

    @Test
    void the_administrator_makes_the_first_secretary_who_makes_the_others(CapturedOutput output) {
        try (var server = Server.start(Postgres.newDatabase())) {
            setPassword(server, "admin", oneTime(output), "me", OWN);

            assertProblem(create(server, "admin", "lead", "AUDITOR"), 403, "role-may-give-this-role");
            assertThat(create(server, "admin", "desk", "SECRETARY").statusCode())
                    .isEqualTo(201);
            assertProblem(create(server, "admin", "chair", "CHAIR"), 403, "role-may-give-this-role");
            setPassword(server, "desk", FIRST, "me", OWN);
            assertThat(create(server, "desk", "chair", "CHAIR").statusCode()).isEqualTo(201);
            assertProblem(setPassword(server, "admin", OWN, "chair", OWN), 403, "role-may-give-this-role");
        }
    }

    @Test
    void a_start_that_names_a_login_makes_a_password_for_it_and_leaves_a_record(CapturedOutput output) {
        var database = Postgres.newDatabase();
        try (var server = Server.start(database)) {
            setPassword(server, "admin", oneTime(output), "me", OWN);
            create(server, "admin", "desk", "SECRETARY");
            setPassword(server, "desk", FIRST, "me", OWN);
        }
        try (var server = Server.start(database, "--throughline.access.new-password-for=desk")) {
            assertProblem(server.send(server.as("desk", OWN, "/api/toys").GET()), 401, "unauthenticated");
            assertProblem(
                    server.send(server.as("desk", oneTime(output), "/api/toys").GET()),
                    403,
                    "password-must-be-changed");
            assertThat(server.send(server.as("admin", OWN, "/api/accounts/desk/history")
                                    .GET())
                            .body())
                    .contains("\"what\":\"PASSWORD_SET\"", "\"by\":\"throughline\"");
        }
    }

    @Test
    void an_administrator_who_never_signed_in_gets_another_password_at_a_start_after_it_has_expired(
            CapturedOutput output) {
        var database = Postgres.newDatabase();
        String first;
        try (var server = Server.start(database, "--throughline.access.one-time-for=0s")) {
            first = oneTime(output);
            assertProblem(
                    server.send(server.as("admin", first, "/api/toys").GET()), 401, "one-time-password-has-expired");
        }
        try (var server = Server.start(database)) {
            assertThat(oneTime(output)).isNotEqualTo(first);
            assertProblem(
                    server.send(server.as("admin", oneTime(output), "/api/toys").GET()),
                    403,
                    "password-must-be-changed");
        }
    }

    private static HttpResponse<String> create(Server server, String by, String login, String role) {
        return server.send(server.as(by, OWN, "/api/accounts")
                .POST(BodyPublishers.ofString(
                        "{\"login\": \"%s\", \"password\": \"%s\", \"role\": \"%s\"}".formatted(login, FIRST, role))));
    }

    /** The one that was printed last. */
    private static String oneTime(CapturedOutput output) {
        return ONE_TIME.matcher(output)
                .results()
                .reduce((_, later) -> later)
                .orElseThrow()
                .group(1);
    }
}
