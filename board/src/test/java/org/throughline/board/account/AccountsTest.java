package org.throughline.board.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.board.account.AccessTest.assertProblem;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.throughline.platform.Postgres;
import org.throughline.platform.Server;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Accounts over HTTP: who gives which role to whom from when to when, and what a password has to be. */
class AccountsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PASSWORD = "correct horse battery";
    private static final String OWN = "seven purple kettles";

    private static Server server;
    private static LocalDate today;

    @BeforeAll
    static void start() {
        server = Server.startDemo();
        today = LocalDate.now(server.bean(Clock.class));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_account_is_made_used_given_a_password_disabled_and_enabled() {
        assertThat(create("secretary", "lead-two", "AGENCY_LEAD", "csc", "").statusCode())
                .isEqualTo(201);
        assertThat(signIn("lead-two", PASSWORD))
                .as("a given password has to be replaced")
                .isEqualTo(403);
        assertThat(password("lead-two", PASSWORD, "me", OWN).statusCode()).isEqualTo(204);
        assertThat(signIn("lead-two", OWN)).isEqualTo(200);

        assertThat(password("chair", "chair", "lead-two", "another long password")
                        .statusCode())
                .isEqualTo(204);
        assertThat(signIn("lead-two", OWN)).isEqualTo(401);
        assertThat(signIn("lead-two", "another long password")).isEqualTo(403);

        assertThat(server.post("admin", "/api/accounts/lead-two/disabling", "{\"reason\": \"left\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(signIn("lead-two", "another long password")).isEqualTo(401);
        assertProblem(create("secretary", "lead-two", "AGENCY_LEAD", "csc", ""), 409, "login-is-new");
        assertThat(server.get("admin", "/api/accounts").body())
                .contains("\"login\":\"lead-two\"", "\"disabled\":true")
                .doesNotContain("bcrypt", "assword");

        assertProblem(server.post("admin", "/api/accounts/lead-two/enabling", "{}"), 403, "role-may-give-this-role");
        var enabled = server.post("secretary", "/api/accounts/lead-two/enabling", "{}");
        assertThat(enabled.statusCode()).isEqualTo(200);
        var oneTime = JSON.readTree(enabled.body()).path("oneTimePassword").asString();
        assertThat(signIn("lead-two", oneTime)).isEqualTo(403);
        assertProblem(server.post("secretary", "/api/accounts/lead-two/enabling", "{}"), 409, "account-is-disabled");

        assertThat(changes("lead-two"))
                .containsExactly(
                        "CREATED by secretary",
                        "ROLE_GRANTED by secretary",
                        "PASSWORD_CHANGED by lead-two",
                        "PASSWORD_SET by chair",
                        "DISABLED by admin",
                        "ENABLED by secretary",
                        "PASSWORD_SET by secretary");
    }

    @ParameterizedTest
    @CsvSource({
        "Not A Slug, SECRETARY, , login",
        "me, SECRETARY, , login",
        "throughline, SECRETARY, , login",
        "desk-a, AGENCY_LEAD, , agency",
        "desk-b, SECRETARY, csc, agency",
        "desk-c, AGENCY_LEAD, nowhere, agency",
        "desk-d, KING, , role"
    })
    void an_account_is_described_wrongly(String login, String role, String agency, String field) {
        var answer = create("secretary", login, role, agency, "");

        assertProblem(answer, 400, "invalid-field");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void an_account_is_there_already_or_is_not() {
        assertProblem(create("secretary", "chair", "CHAIR", null, ""), 409, "login-is-new");
        for (var path : new String[] {"disabling", "enabling", "role/end", "content/end"})
            assertProblem(server.post("secretary", "/api/accounts/nobody/" + path, "{}"), 404, "unknown");
        assertProblem(password("secretary", "secretary", "nobody", PASSWORD), 404, "unknown");
        assertProblem(server.get("auditor", "/api/accounts/nobody/history"), 404, "unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRETARY", "CHAIR", "AUDITOR"})
    void an_administrator_makes_no_account_that_reads_content(String role) {
        assertProblem(create("admin", "new-desk", role, null, ""), 403, "role-may-give-this-role");
        assertProblem(password("admin", "admin", "chair", PASSWORD), 403, "role-may-give-this-role");
        assertProblem(
                server.post("admin", "/api/accounts/lead-csc/role", "{\"role\": \"%s\"}".formatted(role)),
                403,
                "role-may-give-this-role");
    }

    @Test
    void a_secretary_makes_no_administrator_and_takes_over_none() {
        assertProblem(create("secretary", "new-admin", "ADMINISTRATOR", null, ""), 403, "role-may-give-this-role");
        assertProblem(password("secretary", "secretary", "admin", PASSWORD), 403, "role-may-give-this-role");
        assertProblem(server.post("secretary", "/api/accounts/admin/disabling", ""), 403, "role-may-give-this-role");
        assertProblem(server.post("secretary", "/api/accounts/admin/role/end", "{}"), 403, "role-may-give-this-role");
    }

    @ParameterizedTest
    @CsvSource({"secretary, CHAIR", "chair, SECRETARY", "admin, SECRETARY"})
    void nobody_gives_a_role_to_themselves(String login, String role) {
        assertProblem(
                server.post(login, "/api/accounts/" + login + "/role", "{\"role\": \"%s\"}".formatted(role)),
                409,
                "nobody-grants-to-themselves");
        assertProblem(
                server.post(login, "/api/accounts/" + login + "/role/end", "{}"), 409, "nobody-grants-to-themselves");
    }

    @Test
    void an_administrator_who_becomes_something_else_needs_two_people() {
        own("admin", "admin-two", "ADMINISTRATOR");
        assertProblem(
                server.post("secretary", "/api/accounts/admin-two/role", "{\"role\": \"AUDITOR\"}"),
                403,
                "role-may-give-this-role");

        assertThat(server.post("admin", "/api/accounts/admin-two/role/end", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(signIn("admin-two", OWN)).as("without a role").isEqualTo(401);
    }

    @Test
    void nobody_disables_themselves_or_the_last_of_those_in_charge() {
        assertProblem(server.post("admin", "/api/accounts/admin/disabling", ""), 409, "nobody-disables-themselves");
        var board = Server.start(Postgres.newDatabase(), "--throughline.access.demo-users=true");
        try (board) {
            assertThat(board.post("admin", "/api/accounts/chair/disabling", "").statusCode())
                    .isEqualTo(204);
            assertProblem(board.post("admin", "/api/accounts/secretary/disabling", ""), 409, "somebody-gives-roles");
            assertProblem(
                    board.post(
                            "admin",
                            "/api/accounts/secretary/role/end",
                            "{\"lastDay\": \"%s\"}".formatted(today.plusDays(1))),
                    409,
                    "somebody-gives-roles");
            assertThat(board.get("secretary", "/api/toys").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_role_begins_and_ends_on_its_day() {
        var last = today.plusDays(9);
        create("secretary", "lead-soon", "AGENCY_LEAD", "csc", ", \"from\": \"%s\"".formatted(today.plusDays(1)));
        assertThat(signIn("lead-soon", PASSWORD)).as("not yet").isEqualTo(401);

        own("secretary", "lead-dated", "AGENCY_LEAD", "csc", ", \"to\": \"%s\"".formatted(last));
        assertThat(signIn("lead-dated", OWN)).isEqualTo(200);
        assertThat(entitled(today)).contains("lead-dated AGENCY_LEAD csc").doesNotContain("lead-soon AGENCY_LEAD csc");
        assertThat(entitled(last)).contains("lead-dated AGENCY_LEAD csc", "lead-soon AGENCY_LEAD csc");
        assertThat(entitled(last.plusDays(1))).doesNotContain("lead-dated AGENCY_LEAD csc");
        assertThat(entitled(today.minusDays(1))).doesNotContain("lead-dated AGENCY_LEAD csc");

        assertThat(server.post("secretary", "/api/accounts/lead-dated/role/end", "{\"reason\": \"moved\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(signIn("lead-dated", OWN)).isEqualTo(401);
        assertThat(entitled(today)).as("it had the role on this day").contains("lead-dated AGENCY_LEAD csc");
        assertThat(entitled(today.plusDays(1))).doesNotContain("lead-dated AGENCY_LEAD csc");
    }

    @Test
    void another_role_ends_the_one_before() {
        own("secretary", "lead-moves", "AGENCY_LEAD", "csc", "");
        var next = today.plusDays(5);
        assertThat(server.post(
                                "chair",
                                "/api/accounts/lead-moves/role",
                                "{\"role\": \"AGENCY_LEAD\", \"agency\": \"police\", \"from\": \"%s\", \"reason\": \"changed desks\"}"
                                        .formatted(next))
                        .statusCode())
                .isEqualTo(204);
        assertThat(server.send(server.as("lead-moves", OWN, "/api/asker").GET()).body())
                .contains("\"agency\":\"csc\"");
        assertThat(entitled(next.minusDays(1)))
                .contains("lead-moves AGENCY_LEAD csc")
                .doesNotContain("lead-moves AGENCY_LEAD police");
        assertThat(entitled(next))
                .contains("lead-moves AGENCY_LEAD police")
                .doesNotContain("lead-moves AGENCY_LEAD csc");

        server.post("chair", "/api/accounts/lead-moves/role", "{\"role\": \"AGENCY_LEAD\", \"agency\": \"nuth\"}");
        assertThat(server.send(server.as("lead-moves", OWN, "/api/asker").GET()).body())
                .contains("\"agency\":\"nuth\"");
        assertThat(entitled(next)).as("the planned one is withdrawn").contains("lead-moves AGENCY_LEAD nuth");
        assertThat(entitled(next)).doesNotContain("lead-moves AGENCY_LEAD police");
        assertThat(changes("lead-moves"))
                .containsSubsequence("ROLE_ENDED by chair", "ROLE_GRANTED by chair", "ROLE_ENDED by chair");
    }

    @ParameterizedTest
    @CsvSource({"from, -1, 1", "to, 3, 2"})
    void a_role_is_not_given_for_the_past(String field, int from, int to) {
        var answer = create(
                "secretary",
                "lead-past",
                "AGENCY_LEAD",
                "csc",
                ", \"from\": \"%s\", \"to\": \"%s\"".formatted(today.plusDays(from), today.plusDays(to)));
        assertProblem(answer, 400, "invalid-field");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void changes_are_only_added_and_shown_to_those_who_answer_for_them() {
        var jdbc = server.bean(JdbcClient.class);
        assertThatThrownBy(() ->
                        jdbc.sql("update account_change set by_login = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from account_change").update())
                .isInstanceOf(DataAccessException.class);
        assertThat(server.get("auditor", "/api/accounts/changes").body()).contains("ROLE_GRANTED", "throughline-demo");
        assertProblem(server.get("lead-csc", "/api/accounts/changes"), 403, "role-may-not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "            ",
                "                    ",
                "fourteen chars",
                "passwordpassword",
                "password12345678",
                "aaaaaaaaaaaaaaaaaaaa",
                "abababababababab",
                "1234567890123456",
                "abcdefghijklmnop",
                "qwertyuiopasdfghjkl",
                "pass-desk-pass-desk",
                "pass-deskpass-desk1",
                "throughline12345",
                "safeguarding2026",
                "\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b",
                "kettles\\u0000and purple seven"
            })
    void a_password_is_not_easy_to_guess(String password) {
        own("secretary", "pass-desk", "AUDITOR");
        var answer = password("pass-desk", OWN, "me", password);
        assertProblem(answer, 400, "invalid-field");
        assertThat(answer.body()).contains("\"field\":\"password\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven purple kettles sing",
                "ääkköset ovat kivoja täällä",
                "пароль из пяти разных слов",
                "Ünïcödé and a very long pass phrase of more than seventy-two bytes, with a difference at its very end: one"
            })
    void a_password_is_of_any_characters_and_long(String password) {
        own("secretary", "any-desk", "AUDITOR");
        assertThat(password("any-desk", OWN, "me", password).statusCode()).isEqualTo(204);
        assertThat(signIn("any-desk", password)).isEqualTo(200);
        assertThat(signIn("any-desk", password.substring(0, password.length() - 1)))
                .isEqualTo(401);
        assertThat(password("any-desk", password, "me", OWN).statusCode()).isEqualTo(204);
    }

    @Test
    void the_same_characters_are_one_password_however_they_are_composed() {
        own("secretary", "composed", "AUDITOR");
        assertThat(password("composed", OWN, "me", "caf\u00e9 kettle purple seven")
                        .statusCode())
                .isEqualTo(204);
        assertThat(signIn("composed", "cafe\u0301 kettle purple seven")).isEqualTo(200);
    }

    @Test
    void a_password_is_too_long() {
        assertProblem(password("chair", "chair", "me", "kettle purple seven ".repeat(7)), 400, "invalid-field");
    }

    @Test
    void a_password_is_not_replaced_by_itself() {
        create("secretary", "same-desk", "AUDITOR", null, "");
        assertProblem(password("same-desk", PASSWORD, "me", PASSWORD), 400, "invalid-field");
        assertThat(signIn("same-desk", PASSWORD)).isEqualTo(403);
        assertProblem(password("secretary", "secretary", "same-desk", PASSWORD), 400, "invalid-field");
        assertProblem(
                password("secretary", "secretary", "secretary", PASSWORD), 409, "own-password-is-changed-by-its-user");
    }

    @Test
    void a_one_time_password_ends_after_a_week() {
        create("secretary", "late-desk", "AUDITOR", null, "");
        var jdbc = server.bean(JdbcClient.class);
        var until = jdbc.sql("select one_time_until from account where login = 'late-desk'")
                .query(Timestamp.class)
                .single();
        var week = server.bean(Clock.class).instant().plus(7, ChronoUnit.DAYS);
        assertThat(until.toInstant()).isBetween(week.minusSeconds(60), week);

        jdbc.sql("update account set one_time_until = now() - interval '1 second' where login = 'late-desk'")
                .update();
        server.bean(Accounts.class).changing(() -> true); // forgets what it has cached
        assertProblem(
                server.send(server.as("late-desk", PASSWORD, "/api/toys").GET()), 401, "one-time-password-has-expired");
        assertProblem(
                server.send(
                        server.as("late-desk", "wrong " + PASSWORD, "/api/toys").GET()),
                401,
                "unauthenticated");
    }

    @Test
    void no_password_is_stored_and_a_hash_of_an_older_version_is_replaced_at_sign_in() {
        own("secretary", "old-desk", "AUDITOR");
        var jdbc = server.bean(JdbcClient.class);
        jdbc.sql("update account set password_hash = ? where login = 'old-desk'")
                .param("{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD))
                .update();
        server.bean(Accounts.class).changing(() -> true); // forgets what it has cached

        assertThat(signIn("old-desk", PASSWORD)).isEqualTo(200);
        assertThat(signIn("old-desk", PASSWORD)).isEqualTo(200);
        assertThat(jdbc.sql("select password_hash from account")
                        .query(String.class)
                        .list())
                .allSatisfy(hash -> assertThat(hash).startsWith("{hmac-bcrypt}$2"));
    }

    private static void own(String by, String login, String role) {
        own(by, login, role, null, "");
    }

    /** An account whose user has replaced the password. A second time it has it already. */
    private static void own(String by, String login, String role, String agency, String more) {
        if (create(by, login, role, agency, more).statusCode() == 201) password(login, PASSWORD, "me", OWN);
    }

    private static HttpResponse<String> create(String by, String login, String role, String agency, String more) {
        return server.post(
                by,
                "/api/accounts",
                "{\"login\":\"%s\",\"password\":\"%s\",\"role\":\"%s\"%s%s}"
                        .formatted(
                                login, PASSWORD, role, agency == null ? "" : ",\"agency\":\"" + agency + "\"", more));
    }

    private static HttpResponse<String> password(String by, String byPassword, String of, String password) {
        return server.send(server.as(by, byPassword, "/api/accounts/" + of + "/password")
                .PUT(BodyPublishers.ofString("{\"password\":\"" + password + "\"}")));
    }

    private static int signIn(String login, String password) {
        return server.send(server.as(login, password, "/api/toys").GET()).statusCode();
    }

    private static List<String> changes(String login) {
        return JSON.readTree(server.get("auditor", "/api/accounts/" + login + "/history")
                        .body())
                .valueStream()
                .map(change -> change.path("what").asString() + " by "
                        + change.path("by").asString())
                .toList();
    }

    private static List<String> entitled(LocalDate day) {
        return JSON.readTree(server.get("auditor", "/api/accounts?asOf=" + day).body())
                .valueStream()
                .map(AccountsTest::line)
                .toList();
    }

    private static String line(JsonNode account) {
        return "%s %s %s"
                .formatted(
                        account.path("login").asString(),
                        account.path("role").asString(),
                        account.path("agency").asString(""));
    }
}
