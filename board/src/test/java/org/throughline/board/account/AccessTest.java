package org.throughline.board.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.platform.Server;

/** Who may ask, and for what, seen over HTTP on a demonstration's accounts. */
class AccessTest {

    private static final String TOY = "{\"statement\":\"s\"}";
    private static final String PASSWORD = "correct horse battery";

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.startDemo();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Nested
    class Nobody {

        @ParameterizedTest
        @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"})
        void may_see_that_the_program_is_well(String path) {
            assertThat(server.send(server.request(path).GET()).statusCode()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/api/toys",
                    "/api/directory",
                    "/api/accounts",
                    "/api/undeclared",
                    "/api/nowhere",
                    "/",
                    "/actuator",
                    "/actuator/info",
                    "/actuator/prometheus",
                    "/v3/api-docs",
                    "/swagger-ui/index.html"
                })
        void sees_anything_else(String path) {
            var answer = server.send(server.request(path).GET());

            assertProblem(answer, 401, "unauthenticated");
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic realm="));
        }

        @ParameterizedTest
        @CsvSource({
            "secretary, wrong",
            "nobody, nobody",
            "'', ''",
            "SECRETARY, secretary",
            "secretary' or '1'='1, x",
            "'with\u0000zero', x"
        })
        void signs_in_with_what_is_no_account(String login, String password) {
            assertProblem(server.send(server.as(login, password, "/api/toys").GET()), 401, "unauthenticated");
        }

        @Test
        void signs_in_with_a_header_that_is_none() {
            assertProblem(
                    server.send(server.request("/api/toys")
                            .header("Authorization", "Basic %%%")
                            .GET()),
                    401,
                    "unauthenticated");
        }
    }

    @Nested
    class A_role {

        @ParameterizedTest
        @ValueSource(strings = {"secretary", "lead-csc", "lead-police", "lead-nuth", "chair", "auditor", "admin"})
        void reads_everything(String user) {
            assertThat(server.get(user, "/api/toys").statusCode()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"secretary", "lead-csc", "chair"})
        void writes(String user) {
            assertThat(server.post(user, "/api/toys", TOY).statusCode()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"auditor", "admin"})
        void may_not_write(String user) {
            assertProblem(server.post(user, "/api/toys", TOY), 403, "role-may-not");
        }

        @ParameterizedTest
        @ValueSource(strings = {"secretary", "lead-csc", "chair", "auditor", "admin"})
        void is_refused_what_declares_no_permission(String user) {
            assertProblem(server.get(user, "/api/undeclared"), 403, "role-may-not");
            assertProblem(server.post(user, "/api/no-command", TOY), 403, "role-may-not");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{", "", "{\"colour\":1}", "[[[["})
        void learns_nothing_of_a_body_that_it_may_not_send(String body) {
            assertProblem(server.post("auditor", "/api/toys", body), 403, "role-may-not");
        }

        @ParameterizedTest
        @CsvSource({"secretary, 200", "lead-csc, 403", "chair, 200", "auditor, 200", "admin, 200"})
        void reads_the_accounts_or_may_not(String user, int status) {
            assertThat(server.get(user, "/api/accounts").statusCode()).isEqualTo(status);
        }

        @ParameterizedTest
        @ValueSource(strings = {"lead-csc", "auditor"})
        void makes_and_ends_no_accounts(String user) {
            assertProblem(create(user, "new-desk", "SECRETARY", null), 403, "role-may-not");
            assertProblem(server.post(user, "/api/accounts/chair/disabling", ""), 403, "role-may-not");
            assertProblem(setPassword(server, user, user, "chair", PASSWORD), 403, "role-may-not");
        }

        @Test
        void is_known_to_controllers() {
            assertThat(server.get("lead-police", "/api/asker").body())
                    .contains("\"user\":\"lead-police\"", "\"role\":\"AGENCY_LEAD\"", "\"agency\":\"police\"");
        }
    }

    private static HttpResponse<String> create(String by, String login, String role, String agency) {
        return server.post(
                by,
                "/api/accounts",
                "{\"login\":\"%s\",\"password\":\"%s\",\"role\":\"%s\"%s}"
                        .formatted(login, PASSWORD, role, agency == null ? "" : ",\"agency\":\"" + agency + "\""));
    }

    static HttpResponse<String> setPassword(Server server, String by, String byPassword, String of, String password) {
        return server.send(server.as(by, byPassword, "/api/accounts/" + of + "/password")
                .PUT(BodyPublishers.ofString("{\"password\":\"" + password + "\"}")));
    }

    static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(content -> assertThat(content).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"type\":\"/problems/" + type + "\"");
    }
}
