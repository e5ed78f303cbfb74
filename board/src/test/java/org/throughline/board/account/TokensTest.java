package org.throughline.board.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.board.account.AccessTest.assertProblem;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.Server;
import org.throughline.platform.access.AccessRecords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program signs in with a token of its user, and does no more than the token and the user may. */
class TokensTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOY = "{\"statement\":\"s\"}";
    private static final String PASSWORD = "correct horse battery";
    private static final String ISSUER = "https://login.example.org";
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
    void a_token_is_shown_once_and_stored_as_a_digest() {
        var made = made("secretary", "READ");
        var secret = made.path("secret").asString();

        assertThat(secret).matches("throughline_[0-9a-f]{16}_[A-Za-z0-9_-]{43}");
        assertThat(server.get("secretary", "/api/accounts/me/tokens").body())
                .contains(id(made))
                .doesNotContain(secret, secret.substring(29));
        assertThat(server.bean(JdbcClient.class)
                        .sql("select program_token::text from program_token where id = ?")
                        .param(id(made))
                        .query(String.class)
                        .single())
                .doesNotContain(secret.substring(29));
        assertThat(made.path("token").path("lastDay").asString())
                .isEqualTo(today.plusDays(90).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "secretary, READ, GET, /api/asker, 200",
        "secretary, READ, GET, /api/accounts/me/tokens, 200",
        "secretary, READ, POST, /api/toys, 403",
        "secretary, READ, GET, /api/accounts, 403",
        "secretary, RECORD, GET, /api/asker, 403",
        "secretary, RECORD, GET, /api/accounts, 403",
        "secretary, ADMINISTER, GET, /api/accounts, 403",
        "admin, ADMINISTER, GET, /api/accounts/changes, 403",
        "admin, ADMINISTER, GET, /api/accounts/chair/history, 403",
        "admin, ADMINISTER, GET, /api/accounts/chair/tokens, 403",
        "admin, ADMINISTER, GET, /api/accounts/chair/work-accounts, 403",
        "secretary, ADMINISTER, GET, /api/contacts, 200",
        "secretary, ADMINISTER, GET, /api/asker, 403"
    })
    void a_token_does_what_its_scope_says(String user, String scope, String method, String path, int status) {
        var token = secret(made(user, scope));

        assertThat(with(token, method, path, TOY).statusCode()).isEqualTo(status);
    }

    @Test
    void a_token_records_what_its_user_may_record() {
        var secretary = secret(made("secretary", "RECORD"));
        var auditor = secret(made("auditor", "RECORD"));

        assertThat(with(secretary, "POST", "/api/toys", "{\"statement\":\"s\"}").statusCode())
                .isIn(200, 201);
        assertProblem(with(auditor, "POST", "/api/toys", "{\"statement\":\"s\"}"), 403, "role-may-not");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/accounts/me/password, '{\"password\":\"another long password\"}'",
        "POST, /api/accounts/me/tokens, '{\"purpose\":\"more\",\"scopes\":[\"READ\"]}'",
        "POST, /api/accounts/me/sessions/end, ''",
        "POST, /api/accounts/chair/sessions/end, ''",
        "POST, /api/accounts, '{\"login\":\"made-by-token\",\"role\":\"AUDITOR\"}'",
        "PUT, /api/accounts/auditor/password, '{}'",
        "POST, /api/accounts/auditor/disabling, '{}'"
    })
    void no_token_changes_an_account(String method, String path, String body) {
        var token = secret(made("secretary", "READ\",\"RECORD\",\"ADMINISTER"));

        assertProblem(with(token, method, path, body), 403, "token-may-not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "throughline_0123456789abcdef_0123456789012345678901234567890123456789012", "\u00e4"})
    void what_is_no_token_signs_nobody_in(String sent) {
        var answer = with(sent, "GET", "/api/asker", "");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(with(secret(made("chair", "READ")) + "x", "GET", "/api/asker", "")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_token_of_another_secret_is_not_valid() {
        var one = secret(made("chair", "READ"));
        var other = secret(made("chair", "READ"));

        var answer = with(one.substring(0, 29) + other.substring(29), "GET", "/api/asker", "");

        assertProblem(answer, 401, "token-is-not-valid");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer realm="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/info", "/swagger-ui/index.html"})
    void a_token_is_for_the_api_only(String path) {
        assertThat(with(secret(made("admin", "ADMINISTER")), "GET", path, "").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_revoked_token_is_not_valid_any_more_and_may_be_revoked_twice() {
        var made = made("auditor", "READ");
        assertThat(with(secret(made), "GET", "/api/accounts/me/tokens", "").statusCode())
                .isEqualTo(200);

        assertThat(revoke("auditor", "me", id(made))).isEqualTo(204);
        assertThat(revoke("auditor", "me", id(made))).isEqualTo(204);

        assertProblem(with(secret(made), "GET", "/api/accounts/me/tokens", ""), 401, "token-is-not-valid");
        assertThat(server.get("auditor", "/api/accounts/me/tokens").body()).contains("\"revokedBy\":\"auditor\"");
    }

    @Test
    void a_token_of_another_user_is_revoked_by_whoever_may_disable_the_account() {
        var made = made("chair", "READ");

        assertThat(revoke("auditor", "me", id(made))).isEqualTo(404);
        assertThat(revoke("auditor", "chair", id(made))).isEqualTo(403);
        assertThat(revoke("secretary", "auditor", id(made))).isEqualTo(404);
        assertThat(with(secret(made), "GET", "/api/accounts/me/tokens", "").statusCode())
                .isEqualTo(200);
        assertThat(server.get("auditor", "/api/accounts/chair/tokens").body()).contains(id(made));
        assertThat(revoke("admin", "chair", id(made))).isEqualTo(204);
        assertThat(with(secret(made), "GET", "/api/accounts/me/tokens", "").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_token_ends_with_its_last_day() {
        var made = made("chair", "READ");
        server.bean(JdbcClient.class)
                .sql("update program_token set last_day = ? where id = ?")
                .params(today.minusDays(1), id(made))
                .update();

        assertProblem(with(secret(made), "GET", "/api/accounts/me/tokens", ""), 401, "token-is-not-valid");
    }

    @Test
    void a_token_holds_for_the_role_that_its_user_had() {
        account("changes-role", "AUDITOR");
        var token = secret(made("changes-role", OWN, "READ"));
        assertThat(with(token, "GET", "/api/accounts/me/tokens", "").statusCode())
                .isEqualTo(200);

        assertThat(server.post("secretary", "/api/accounts/changes-role/role", "{\"role\":\"SECRETARY\"}")
                        .statusCode())
                .isEqualTo(204);

        assertProblem(with(token, "GET", "/api/accounts/me/tokens", ""), 401, "token-is-not-valid");
    }

    @Test
    void a_password_that_another_person_sets_and_a_disabled_account_end_its_tokens() {
        account("loses-tokens", "AUDITOR");
        var first = secret(made("loses-tokens", OWN, "READ"));
        server.send(server.as("secretary", "/api/accounts/loses-tokens/password")
                .PUT(BodyPublishers.ofString("{\"password\":\"" + PASSWORD + "\"}")));
        assertProblem(with(first, "GET", "/api/accounts/me/tokens", ""), 401, "token-is-not-valid");

        replace("loses-tokens", PASSWORD, OWN);
        var second = secret(made("loses-tokens", OWN, "READ"));
        replace("loses-tokens", OWN, "eleven green saucepans");
        assertThat(with(second, "GET", "/api/accounts/me/tokens", "").statusCode())
                .as("a password of one's own")
                .isEqualTo(200);

        server.post("secretary", "/api/accounts/loses-tokens/disabling", "{}");
        assertProblem(with(second, "GET", "/api/accounts/me/tokens", ""), 401, "token-is-not-valid");
        server.post("secretary", "/api/accounts/loses-tokens/enabling", "{\"password\":\"" + PASSWORD + "\"}");
        assertProblem(with(second, "GET", "/api/accounts/me/tokens", ""), 401, "token-is-not-valid");
    }

    @Test
    void a_password_that_another_person_sets_and_a_disabled_account_disconnect_work_accounts() {
        account("loses-work", "AUDITOR");
        connect("loses-work", "intruder");
        server.send(server.as("secretary", "/api/accounts/loses-work/password")
                .PUT(BodyPublishers.ofString("{\"password\":\"" + PASSWORD + "\"}")));
        assertThat(workAccounts().login(ISSUER, "intruder")).isEmpty();
        assertThat(server.get("auditor", "/api/accounts/loses-work/history").body())
                .containsSubsequence("CONNECTED", "DISCONNECTED", "PASSWORD_SET");

        replace("loses-work", PASSWORD, OWN);
        connect("loses-work", "again");
        server.post("secretary", "/api/accounts/loses-work/disabling", "{}");
        assertThat(workAccounts().login(ISSUER, "again")).isEmpty();
    }

    @Test
    void a_user_who_replaces_their_own_password_may_end_everything_else_that_signs_in() {
        account("ends-all", "AUDITOR");
        var token = secret(made("ends-all", OWN, "READ"));
        connect("ends-all", "kept");
        replace("ends-all", OWN, "eleven green saucepans");
        assertThat(workAccounts().login(ISSUER, "kept")).contains("ends-all");
        assertThat(with(token, "GET", "/api/accounts/me/tokens", "").statusCode())
                .isEqualTo(200);

        server.send(server.as("ends-all", "eleven green saucepans", "/api/accounts/me/password")
                .PUT(BodyPublishers.ofString("{\"password\":\"" + OWN + "\",\"endsTokensAndWorkAccounts\":true}")));

        assertThat(workAccounts().login(ISSUER, "kept")).isEmpty();
        assertProblem(with(token, "GET", "/api/accounts/me/tokens", ""), 401, "token-is-not-valid");
    }

    @Test
    void what_a_provider_says_connects_only_an_account_that_nobody_has_used() {
        server.post(
                "secretary",
                "/api/accounts",
                "{\"login\":\"never-used\",\"role\":\"AUDITOR\",\"password\":\"%s\"}".formatted(PASSWORD));
        account("in-use", "AUDITOR");

        assertThat(workAccounts().connectUnused(ISSUER, "thief", "in-use", "127.0.0.1"))
                .isFalse();
        assertThat(workAccounts().connectUnused(ISSUER, "owner", "never-used", "127.0.0.1"))
                .isTrue();
        assertThat(workAccounts().connectUnused(ISSUER, "thief", "never-used", "127.0.0.1"))
                .isFalse();

        assertThat(workAccounts().login(ISSUER, "thief")).isEmpty();
        assertThat(workAccounts().login(ISSUER, "owner")).contains("never-used");
    }

    private static WorkAccounts workAccounts() {
        return server.bean(WorkAccounts.class);
    }

    private static void connect(String login, String subject) {
        workAccounts().connect(ISSUER, subject, login, "127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"scopes\":[\"READ\"]}', purpose",
        "'{\"purpose\":\"  \",\"scopes\":[\"READ\"]}', purpose",
        "'{\"purpose\":\"p\",\"scopes\":[]}', scopes",
        "'{\"purpose\":\"p\",\"scopes\":[\"EVERYTHING\"]}', scopes",
        "'{\"purpose\":\"p\",\"scopes\":[\"READ\"],\"lastDay\":\"2020-01-01\"}', lastDay",
        "'{\"purpose\":\"p\",\"scopes\":[\"READ\"],\"lastDay\":\"2999-01-01\"}', lastDay"
    })
    void a_token_is_described_wrongly(String body, String field) {
        var answer = server.post("secretary", "/api/accounts/me/tokens", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(field);
    }

    @Test
    void a_user_has_at_most_twenty_tokens() {
        account("makes-many", "AUDITOR");
        for (int i = 0; i < 20; i++) made("makes-many", OWN, "READ");

        var answer = make("makes-many", OWN, "READ");

        assertProblem(answer, 409, "user-has-few-tokens");
    }

    @Test
    void the_record_of_access_has_the_token_without_its_secret() {
        var made = made("auditor", "READ");
        with(secret(made), "GET", "/api/accounts/me/tokens", "");
        revoke("auditor", "me", id(made));
        server.bean(AccessRecords.class).awaitStored();

        var records = server.bean(JdbcClient.class)
                .sql("select kind || ' ' || login || ' ' || detail from access_record where detail like ? order by id")
                .param("%" + id(made) + "%")
                .query(String.class)
                .list();

        assertThat(records)
                .containsExactlyInAnyOrder(
                        "TOKEN_MADE auditor token %s: [READ] until %s".formatted(id(made), today.plusDays(90)),
                        "SIGNED_IN auditor token " + id(made),
                        "TOKEN_REVOKED auditor token " + id(made));
    }

    private static void account(String login, String role) {
        server.post(
                "secretary",
                "/api/accounts",
                "{\"login\":\"%s\",\"role\":\"%s\",\"password\":\"%s\"}".formatted(login, role, PASSWORD));
        replace(login, PASSWORD, OWN);
    }

    private static void replace(String login, String from, String to) {
        var answer = server.send(server.as(login, from, "/api/accounts/me/password")
                .PUT(BodyPublishers.ofString("{\"password\":\"" + to + "\"}")));
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    private static JsonNode made(String user, String scopes) {
        return made(user, user, scopes);
    }

    private static JsonNode made(String user, String password, String scopes) {
        var answer = make(user, password, scopes);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> make(String user, String password, String scopes) {
        var body = "{\"purpose\":\"Monthly figures\",\"scopes\":[\"" + scopes + "\"]}";
        return server.send(server.as(user, password, "/api/accounts/me/tokens").POST(BodyPublishers.ofString(body)));
    }

    private static int revoke(String by, String login, String token) {
        return server.post(by, "/api/accounts/" + login + "/tokens/" + token + "/revocation", "")
                .statusCode();
    }

    private static HttpResponse<String> with(String token, String method, String path, String body) {
        return server.send(server.request(path)
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.ofString(body)));
    }

    private static String id(JsonNode made) {
        return made.path("token").path("id").asString();
    }

    private static String secret(JsonNode made) {
        return made.path("secret").asString();
    }
}
