package org.throughline.board.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.board.account.AccessTest.assertProblem;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.board.account.BrowserSession.Way;
import org.throughline.platform.Postgres;
import org.throughline.platform.Server;
import org.throughline.platform.signin.Secrets;

/** Sessions of browsers are in the database; they end in time, with the account, and by their user. */
class BrowserSessionsTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String OWN = "seven purple kettles";

    private static String database;
    private static Server server;

    @BeforeAll
    static void start() {
        database = Postgres.newDatabase();
        server = start(database);
    }

    private static Server start(String database) {
        return Server.start(database, "--throughline.access.demo-users=true", "--throughline.sessions.most=3");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_session_goes_on_after_a_restart_and_in_another_process() {
        var secret = begin("chair");

        try (var another = start(database)) {
            assertThat(another.bean(BrowserSessions.class).use(secret))
                    .hasValueSatisfying(session -> assertThat(session.login()).isEqualTo("chair"));
        }
    }

    @Test
    void the_secret_of_a_browser_is_not_in_the_database() {
        var secret = begin("auditor");

        assertThat(jdbc().sql("select browser_session::text from browser_session")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(secret));
    }

    @Test
    void a_session_ends_when_it_is_not_used_and_a_day_after_it_began() {
        account("ends-in-time");
        var idle = begin("ends-in-time");
        age(idle, "last_used", Duration.ofHours(8).plusSeconds(1));
        var old = begin("ends-in-time");
        age(old, "began", Duration.ofHours(24).plusSeconds(1));
        var fresh = begin("ends-in-time");
        age(fresh, "last_used", Duration.ofHours(8).minusMinutes(1));
        age(fresh, "began", Duration.ofHours(24).minusMinutes(1));

        assertThat(sessions().use(idle)).isEmpty();
        assertThat(sessions().use(old)).isEmpty();
        assertThat(sessions().use(fresh)).isPresent();
        assertThat(sessions().of("ends-in-time"))
                .singleElement()
                .satisfies(session ->
                        assertThat(session.lastUsed()).isAfter(Instant.now().minusSeconds(60)));
    }

    @Test
    void of_too_many_sessions_the_one_used_least_lately_ends() {
        account("many-browsers");
        var secrets = IntStream.range(0, 4)
                .mapToObj(number -> {
                    var secret = begin("many-browsers");
                    age(secret, "last_used", Duration.ofMinutes(10 - number));
                    return secret;
                })
                .toList();

        assertThat(sessions().use(secrets.getFirst())).isEmpty();
        assertThat(secrets.subList(1, 4))
                .allMatch(secret -> sessions().use(secret).isPresent());
    }

    @Test
    void a_user_sees_and_ends_their_own_sessions_only() {
        account("own-sessions");
        var one = begin("own-sessions");
        var other = begin("own-sessions");
        var strange = begin("secretary");
        var listed = server.send(server.as("own-sessions", OWN, "/api/accounts/me/sessions")
                        .GET())
                .body();
        assertThat(listed).contains(id(one), id(other), "192.0.2.0/24", "Firefox on Windows", "PASSWORD");
        assertThat(listed).doesNotContain(one, id(strange));

        assertProblem(endOwn("/" + id(strange) + "/end"), 404, "unknown");
        assertThat(endOwn("/" + id(one) + "/end").statusCode()).isEqualTo(204);
        assertThat(sessions().use(one)).isEmpty();
        assertThat(sessions().use(other)).isPresent();
        assertThat(endOwn("/end").statusCode()).isEqualTo(204);

        assertThat(sessions().use(other)).isEmpty();
        assertThat(sessions().use(strange)).isPresent();
        assertThat(jdbc().sql(
                                "select detail from access_record where kind = 'SESSION_ENDED' and thing = 'own-sessions' order by id")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .last()
                .isEqualTo("all, 1");
    }

    @Test
    void another_user_is_signed_out_by_whoever_may_disable_the_account() {
        account("signed-out");
        var session = begin("signed-out");

        assertThat(server.post("auditor", "/api/accounts/signed-out/sessions/end", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.post("secretary", "/api/accounts/admin/sessions/end", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(sessions().use(session)).isPresent();
        assertThat(server.post("admin", "/api/accounts/signed-out/sessions/end", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(sessions().use(session)).isEmpty();
    }

    @Test
    void another_password_and_a_disabled_account_end_all_sessions() {
        account("another-password");
        var first = begin("another-password");
        replace("another-password", OWN, "eleven green saucepans");
        assertThat(sessions().use(first)).isEmpty();

        var second = begin("another-password");
        server.post("secretary", "/api/accounts/another-password/disabling", "{}");
        server.post("secretary", "/api/accounts/another-password/enabling", "{}");
        assertThat(sessions().use(second)).isEmpty();
    }

    private static HttpResponse<String> endOwn(String path) {
        return server.send(server.as("own-sessions", OWN, "/api/accounts/me/sessions" + path)
                .POST(BodyPublishers.noBody()));
    }

    private static String begin(String login) {
        return sessions().begin(login, Way.PASSWORD, "192.0.2.0/24", "Firefox on Windows");
    }

    private static void age(String secret, String column, Duration by) {
        assertThat(jdbc().sql("update browser_session set " + column + " = ? where key = ?")
                        .params(Timestamp.from(Instant.now().minus(by)), Secrets.digest(secret))
                        .update())
                .isEqualTo(1);
    }

    private static String id(String secret) {
        return jdbc().sql("select id from browser_session where key = ?")
                .param(Secrets.digest(secret))
                .query(String.class)
                .single();
    }

    private static void account(String login) {
        server.post(
                "secretary",
                "/api/accounts",
                "{\"login\":\"%s\",\"role\":\"AUDITOR\",\"password\":\"%s\"}".formatted(login, PASSWORD));
        replace(login, PASSWORD, OWN);
    }

    private static void replace(String login, String from, String to) {
        var answer = server.send(server.as(login, from, "/api/accounts/me/password")
                .PUT(BodyPublishers.ofString("{\"password\":\"" + to + "\"}")));
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    private static BrowserSessions sessions() {
        return server.bean(BrowserSessions.class);
    }

    private static JdbcClient jdbc() {
        return server.bean(JdbcClient.class);
    }
}
