package org.throughline.board.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.board.account.AccessTest.assertProblem;
import static org.throughline.board.account.AccessTest.setPassword;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.throughline.platform.Postgres;
import org.throughline.platform.Server;

/** Who can sign in on a first start, on a second one, and once a demonstration is over. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAccountsTest {

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

    @Test
    void a_demonstration_is_refused_where_others_could_reach_it() {
        assertThatThrownBy(() -> Server.start(
                                Postgres.newDatabase(),
                                "--throughline.access.demo-users=true",
                                "--server.address=0.0.0.0")
                        .close())
                .hasStackTraceContaining("users with well-known passwords");
    }
}
