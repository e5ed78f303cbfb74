package org.throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain HTTP, proxies, the Host header, and who may see metrics, health and the description of the API. */
class WayInTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String PROXY = "127.0.0.7";
    private static final String NO_PROXY = "127.0.0.9";
    private static final String OTHER_MACHINE = "192.0.2.50";

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(
                Postgres.newDatabase(),
                "--throughline.access.demo-users=true",
                "--throughline.metrics.token=" + TOKEN,
                "--throughline.proxies=" + PROXY,
                "--throughline.links=https://throughline.example.org");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Nested
    class A_request_from_another_machine {

        @Test
        void is_refused_over_plain_http_before_its_password_is_looked_at() {
            for (var user : new String[] {"secretary", "nobody"}) {
                var answer = from(
                        PROXY,
                        server.as(user, "/api/toys")
                                .header("X-Forwarded-For", OTHER_MACHINE)
                                .header("X-Forwarded-Proto", "http"));
                assertThat(answer.statusCode()).isEqualTo(403);
                assertThat(answer.body()).contains("/problems/connection-is-not-encrypted", "https", "tls.md");
                assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
            }
        }

        @Test
        void is_not_asked_for_a_password_over_plain_http() {
            var answer = from(PROXY, server.request("/api/toys").header("X-Forwarded-For", OTHER_MACHINE));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        }

        @Test
        void is_answered_if_a_named_proxy_says_that_it_was_encrypted() {
            var answer = from(
                    PROXY,
                    server.as("secretary", "/api/toys")
                            .header("X-Forwarded-For", OTHER_MACHINE)
                            .header("X-Forwarded-Proto", "https"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        }

        @ParameterizedTest
        @CsvSource({"X-Forwarded-For, 127.0.0.1", "X-Forwarded-Proto, https", "Forwarded, for=127.0.0.1;proto=https"})
        void is_refused_if_it_comes_through_a_proxy_that_is_not_named(String header, String value) {
            var answer = from(NO_PROXY, server.as("secretary", "/api/toys").header(header, value));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("throughline.proxies");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
        void may_ask_whether_the_program_is_well(String path) {
            var answer = from(PROXY, server.request(path).header("X-Forwarded-For", OTHER_MACHINE));
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void this_machine_needs_no_encryption() {
        assertThat(server.get("secretary", "/api/toys").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/toys HTTP/1.1",
                "GET /swagger-ui.html HTTP/1.1",
                "GET /swagger-ui HTTP/1.1",
                "GET /v3/api-docs HTTP/1.1",
                "POST /api/toys HTTP/1.1",
                "GET /nowhere HTTP/1.1",
                "GET /a{b HTTP/1.1",
                "OPTIONS /api/toys HTTP/1.1",
                "TRACE /api/toys HTTP/1.1"
            })
    void a_host_header_gets_into_no_answer(String request) {
        for (var login : new String[] {"", "Authorization: Basic c2VjcmV0YXJ5OnNlY3JldGFyeQ==\r\n"}) {
            var answer = server.sendRaw(request + "\r\nHost: evil.example\r\n" + login
                    + "X-Forwarded-Host: evil.example\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("evil").doesNotContainIgnoringCase("\nServer:");
        }
    }

    @Nested
    class Metrics {

        @Test
        void are_for_the_administrator_and_the_bearer_of_the_token() {
            assertThat(server.get("admin", "/actuator/prometheus").body()).contains("jvm_memory");
            assertThat(bearer(TOKEN, "/actuator/prometheus").body()).contains("jvm_memory");
        }

        @Test
        void are_for_no_other_user() {
            assertThat(server.send(server.request("/actuator/prometheus").GET()).statusCode())
                    .isEqualTo(401);
            assertThat(server.get("secretary", "/actuator/prometheus").statusCode())
                    .isEqualTo(403);
            assertThat(server.get("auditor", "/actuator/prometheus").statusCode())
                    .isEqualTo(403);
            assertThat(bearer("f" + TOKEN.substring(1), "/actuator/prometheus").statusCode())
                    .isEqualTo(401);
            assertThat(bearer("", "/actuator/prometheus").statusCode()).isEqualTo(401);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/actuator", "/actuator/info", "/actuator/health/db", "/api/toys", "/v3/api-docs"})
        void are_all_that_the_token_opens(String path) {
            assertThat(bearer(TOKEN, path).statusCode()).isEqualTo(401);
        }

        private HttpResponse<String> bearer(String token, String path) {
            return server.send(server.request(path)
                    .header("Authorization", "Bearer " + token)
                    .GET());
        }
    }

    @Test
    void health_shows_its_details_to_the_administrator_only() {
        assertThat(server.send(server.request("/actuator/health").GET()).body())
                .contains("\"status\"")
                .doesNotContain("components", "db");
        assertThat(server.get("secretary", "/actuator/health").body()).doesNotContain("components");
        assertThat(server.get("admin", "/actuator/health").body()).contains("components", "db");
    }

    @Test
    void the_description_of_the_api_is_for_signed_in_users() {
        assertThat(server.send(server.request("/v3/api-docs").GET()).statusCode())
                .isEqualTo(401);
        assertThat(server.send(server.request("/swagger-ui/index.html").GET()).statusCode())
                .isEqualTo(401);
        assertThat(server.get("auditor", "/v3/api-docs").body()).contains("\"servers\":[{\"url\":\"/\",");
        assertThat(server.get("auditor", "/swagger-ui/index.html").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> from(String address, HttpRequest.Builder request) {
        try (var client = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(address))
                .build()) {
            return client.send(request.GET().build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
