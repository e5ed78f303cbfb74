package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.post;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What an administrator reads of a board's cases: nothing, unless a secretary or a chair permits it for some days. */
class AdministratorsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String LOGIN = "admin-who-reads";
    private static final String PASSWORD = "correct horse battery";
    private static final String REVIEW = "read-by-admins";

    private static LocalDate today;

    @BeforeAll
    static void a_review_and_an_administrator() {
        today = LocalDate.now(ZoneId.of("Europe/London"));
        WholeStoryTest.assigned(REVIEW, "2016-01-10", "2016-06-30");
        assertThat(post("admin", "/api/accounts", """
                {"login": "%s", "password": "%s", "role": "ADMINISTRATOR"}""".formatted(LOGIN, "a first pass phrase for one use"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(send("PUT", "a first pass phrase for one use", "/api/accounts/me/password", """
                {"password": "%s"}""".formatted(PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        Awaitility.await()
                .until(() ->
                        get("secretary", "/api/actions/" + REVIEW + ".f1.a1").statusCode() == 200);
    }

    @Test
    void an_administrator_reads_what_the_program_needs_and_no_content() {
        for (var path : List.of(
                "/api/reviews",
                "/api/reviews/" + REVIEW,
                "/api/findings/" + REVIEW + ".f1",
                "/api/actions",
                "/api/actions?format=csv",
                "/api/actions/" + REVIEW + ".f1.a1/history",
                "/api/meetings",
                "/api/drift/numbers",
                "/api/changes",
                "/api/calendar.ics",
                "/api/stream",
                "/api/directory/people",
                "/api/files/" + "0".repeat(64)))
            assertThat(read(path).body()).as(path).contains("/problems/role-may-not");
        for (var path : List.of(
                "/api/me",
                "/api/views",
                "/api/views/actions/parked",
                "/api/directory",
                "/api/policy",
                "/api/contacts",
                "/api/accounts",
                "/api/alerts/digests")) {
            var answer = read(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain(REVIEW, "\"lines\":1");
        }
    }

    @Test
    void content_is_permitted_by_another_role_for_days_and_with_a_reason_that_all_can_see() {
        var permitted = "/api/accounts/" + LOGIN + "/content";
        var last = today.plusDays(2);
        var body = "{\"reason\": \"An import fails\", \"to\": \"%s\"}".formatted(last);
        assertThat(post("admin", permitted, body).body()).contains("role-may-not");
        assertThat(post(
                                "secretary",
                                permitted,
                                body.replace(last.toString(), today.plusDays(92).toString()))
                        .statusCode())
                .as("too long")
                .isEqualTo(400);
        assertThat(post("secretary", permitted, "{\"to\": \"%s\"}".formatted(last))
                        .statusCode())
                .as("without a reason")
                .isEqualTo(400);
        assertThat(post("secretary", "/api/accounts/auditor/content", body).body())
                .contains("content-is-granted-to-administrators");

        assertThat(post("secretary", permitted, body).statusCode()).isEqualTo(204);

        assertThat(read("/api/actions/" + REVIEW + ".f1.a1").statusCode()).isEqualTo(200);
        assertThat(read("/api/reviews?size=200").body()).contains(REVIEW);
        assertThat(JSON.readTree(read("/api/me").body()).path("content").toString())
                .isEqualTo("{\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"An import fails\",\"by\":\"secretary\"}"
                        .formatted(today, last));
        assertThat(get("auditor", "/api/accounts?asOf=" + last).body()).contains("An import fails");
        assertThat(get("auditor", "/api/accounts/" + LOGIN + "/history").body()).contains("CONTENT_GRANTED");
        assertThat(send("POST", PASSWORD, "/api/reviews", "{").body())
                .as("it permits to read and not to decide")
                .contains("role-may-not");

        assertThat(post("chair", permitted + "/end", "{\"reason\": \"It is found\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(read("/api/actions/" + REVIEW + ".f1.a1").body()).contains("role-may-not");
        assertThat(JSON.readTree(read("/api/me").body()).path("content").isNull())
                .isTrue();
    }

    private static HttpResponse<String> read(String path) {
        return send("GET", PASSWORD, path, "");
    }

    private static HttpResponse<String> send(String method, String password, String path, String body) {
        return Program.send(method, LOGIN, password, path, body, Program.RUNNING);
    }
}
