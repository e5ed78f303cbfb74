package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer says to browsers what they may do with it: to every kind of request, answered by whatever part. */
class SecurityHeadersTest {

    private static final String NOTHING_LOADED =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @ParameterizedTest
    @CsvSource({
        "200, GET, /api/reviews, secretary, ",
        "200, GET, /api/actions?format=csv, auditor, ",
        "200, GET, /api/actions?format=xlsx, auditor, ",
        "200, GET, /api/calendar?agency=csc, lead-csc, ",
        "200, GET, /api/stream, chair, ",
        "200, GET, /api/views, admin, ",
        "200, HEAD, /api/reviews, secretary, ",
        "200, OPTIONS, /api/reviews, secretary, ",
        "201, POST, /api/reviews, secretary, '{\"id\": \"headed\", \"kind\": \"LEARNING_REVIEW\", \"reference\": \"R\", \"title\": \"T\", \"commissionedBy\": \"crc\", \"beganOn\": \"2016-01-01\"}'",
        "400, POST, /api/reviews, secretary, '{'",
        "400, GET, /api/reviews?page=x, secretary, ",
        "401, GET, /api/reviews, nobody, ",
        "403, POST, /api/reviews, auditor, '{}'",
        "404, GET, /api/reviews/unknown, secretary, ",
        "404, GET, /api/nowhere, secretary, ",
        "405, PATCH, /api/reviews, secretary, '{}'",
        "400, GET, /api/a{b, secretary, ",
        "400, GET, /api//reviews;x, secretary, ",
        "200, GET, /actuator/health, chair, ",
        "200, GET, /actuator/prometheus, admin, ",
        "200, GET, /v3/api-docs, auditor, "
    })
    void an_answer_is_not_stored_not_framed_and_runs_nothing(
            int status, String method, String path, String user, @Nullable String body) throws IOException {
        var headers = send(method, path, user, "application/json", body == null ? "" : body);

        assertThat(headers.get("status")).isEqualTo(Integer.toString(status));
        assertIsGuarded(headers);
        assertThat(headers.get("content-security-policy")).isEqualTo(NOTHING_LOADED);
        assertThat(headers.get("cache-control")).contains("no-store");
    }

    @Test
    void a_body_too_large_or_of_another_type_is_answered_so_too() throws IOException {
        assertIsGuarded(send("POST", "/api/reviews", "secretary", "text/plain", "x"));
        assertIsGuarded(send("POST", "/api/reviews", "secretary", "*/*", "x"));
        var tooLarge = send("POST", "/api/reviews", "secretary", "application/json", "x".repeat(1_100_000));
        assertThat(tooLarge.get("status")).isEqualTo("413");
        assertIsGuarded(tooLarge);
    }

    @Test
    void the_page_that_tries_the_api_loads_its_own_files_only() throws IOException {
        var page = send("GET", "/swagger-ui/index.html", "auditor", "text/html", "");
        assertIsGuarded(page);
        assertThat(page.get("content-security-policy")).contains("script-src 'self';", "frame-ancestors 'none'");
    }

    @Test
    void a_newcomer_to_the_demonstration_sees_that_page_without_a_login() throws IOException, InterruptedException {
        var browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var page = browser.send(
                HttpRequest.newBuilder(Program.address().resolve("/swagger-ui.html"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("swagger-ui");
    }

    @Test
    void an_answer_that_has_not_changed_is_304_to_a_client_that_has_it() throws IOException {
        Program.decide("secretary", "/api/reviews", WholeStoryTest.registration("unchanged", "2016-01-10"));
        var path = "/api/reviews/unchanged?atLeast=0";
        var tag = Program.get("secretary", path).headers().firstValue("ETag").orElseThrow();

        var again = send("GET", path, "secretary", "application/json\r\nIf-None-Match: " + tag, "");

        assertThat(again.get("status")).isEqualTo("304");
        assertIsGuarded(again);
    }

    private static void assertIsGuarded(Map<String, String> headers) {
        assertThat(headers)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("cross-origin-opener-policy", "same-origin")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .containsKeys("permissions-policy", "content-security-policy", "cache-control")
                .doesNotContainKeys("server", "x-powered-by", "strict-transport-security");
    }

    /** The headers of the answer by their names in lower case, and its status; Java's client refuses some of these URLs. */
    private static Map<String, String> send(String method, String path, String user, String type, String body)
            throws IOException {
        var login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        try (var socket = new Socket("127.0.0.1", Program.address().getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write("""
                    %s %s HTTP/1.1
                    Host: localhost
                    Authorization: Basic %s
                    Content-Type: %s
                    Content-Length: %d
                    Connection: close

                    %s""".formatted(method, path, login, type, body.length(), body)
                    .replace("\r\n", "\n")
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return headers(socket.getInputStream());
        }
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new HashMap<String, String>();
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\r') continue;
            if (next != '\n') line.append((char) next);
            else if (line.isEmpty()) return headers;
            else {
                put(headers, line.toString());
                line.setLength(0);
            }
        }
        return headers;
    }

    private static void put(Map<String, String> headers, String line) {
        int colon = line.indexOf(':');
        if (line.startsWith("HTTP/1.1 ")) headers.put("status", line.substring(9, 12));
        else
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
    }
}
