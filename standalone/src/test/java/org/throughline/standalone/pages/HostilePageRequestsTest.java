package org.throughline.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.standalone.Program;
import org.throughline.standalone.Stories;

/** What no browser sends to a page by itself. */
class HostilePageRequestsTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)");
    private static final String PROGRESS = "/decide/actions/sent-by-hand.f1.a1/progress";

    private static HttpClient lead;

    @BeforeAll
    static void a_lead_is_signed_in_without_a_browser() throws IOException, InterruptedException {
        Stories.movedTwice("sent-by-hand");
        lead = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var answer = send(lead, "/sign-in", Map.of("login", "lead-csc", "password", "lead-csc"));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%61ctuator/prometheus", "/%61pi/actions", "/%763/api-docs", "/a%63tuator", "/%2ddecide"})
    void an_address_that_hides_its_letters_is_refused(String path) throws IOException, InterruptedException {
        assertThat(get(lead, path).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/actions?q=anything", PROGRESS})
    void who_has_not_signed_in_has_no_session(String path) throws IOException, InterruptedException {
        var answer = get(HttpClient.newHttpClient(), path);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("throughline="));
    }

    @Test
    void an_address_too_long_for_a_cookie_is_asked_for_again() throws IOException, InterruptedException {
        var answer = get(HttpClient.newHttpClient(), "/actions?q=" + "a".repeat(6_000));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({PROGRESS, "/account/password"})
    void a_form_without_its_fields_is_refused(String path) throws IOException, InterruptedException {
        assertThat(send(lead, path, Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void a_correction_that_does_not_say_its_state_records_nothing() throws IOException, InterruptedException {
        var secretary =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        send(secretary, "/sign-in", Map.of("login", "secretary", "password", "secretary"));
        long before = Program.events();

        var answer = send(
                secretary,
                "/decide/actions/sent-by-hand.f1.a1/corrections",
                Map.of("key", "k-2", "version", " ", "corrects", "0", "why", "Kept as it was typed"));

        assertThat(answer.statusCode()).isEqualTo(428);
        assertThat(answer.body()).contains("did not say which state", "Kept as it was typed");
        assertThat(Program.events()).isEqualTo(before);
    }

    @Test
    void a_form_without_its_state_comes_back_with_what_was_typed() throws IOException, InterruptedException {
        var answer = send(lead, PROGRESS, Map.of("key", "k-3", "whatChanged", "Kept as it was typed"));

        assertThat(answer.statusCode()).isEqualTo(428);
        assertThat(answer.body()).contains("did not say which state", "Kept as it was typed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actions", "/changes", "/drift", "/impact", "/sign-offs"})
    void a_day_that_no_calendar_has_is_refused_by_the_name_of_its_field(String page)
            throws IOException, InterruptedException {
        var answer = get(lead, page + "?asOf=2026-13-45");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("“As of”", "2026-13-45").doesNotContain("“Since”");
    }

    @Test
    void the_address_of_no_decision_is_unknown() throws IOException, InterruptedException {
        assertThat(get(lead, "/decide/").statusCode()).isEqualTo(404);
    }

    @Test
    void a_number_with_very_many_digits_is_refused_at_once() throws IOException, InterruptedException {
        var answer = send(lead, PROGRESS, Map.of("key", "k-1", "version", "1", "percentComplete", "9".repeat(900_000)));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/files", PROGRESS})
    void a_form_with_a_file_and_without_its_token_is_refused(String path) throws IOException, InterruptedException {
        var answer = upload(lead, path, "Sent from another site");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This form is out of date");
        assertThat(get(lead, "/files").body()).doesNotContain("22 bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "/decide/alerts/answers, /decide/alerts/answers",
        "/account/tokens, /account/tokens",
        "/account/calendars, /account/calendars",
        "/meetings/semg.2017-01-09/agenda, /meetings/semg.2017-01-09/agenda",
        "/alerts/watch, /alerts",
        "/sign-out, /"
    })
    void a_form_with_an_old_token_is_answered_by_a_page_that_leads_to_it(String path, String page)
            throws IOException, InterruptedException {
        var answer = sendOutdated(lead, path);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body())
                .contains("This form is out of date", "href=\"" + page + "\">Open it again</a>")
                .contains("lead of Children");
    }

    @ParameterizedTest
    @CsvSource({"/sign-in, /sign-in?again", "/sign-out, /sign-in?out"})
    void an_old_form_to_sign_in_or_out_leads_to_the_page_to_sign_in_on(String path, String page)
            throws IOException, InterruptedException {
        var answer = sendOutdated(HttpClient.newHttpClient(), path);

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(page);
    }

    @Test
    void signing_out_is_not_remembered_as_the_page_to_come_back_to() throws IOException, InterruptedException {
        var answer = get(HttpClient.newHttpClient(), "/sign-out");

        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("throughline-asked="));
    }

    @Test
    void a_file_of_nobody_is_not_read() throws IOException, InterruptedException {
        var answer = upload(HttpClient.newHttpClient(), "/files", "Sent without signing in");
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    }

    @Test
    void a_file_that_is_too_large_is_refused_by_a_page() throws IOException, InterruptedException {
        var answer = upload(lead, "/files", "x".repeat(22 * 1024 * 1024));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("This file is too large");
    }

    private static HttpResponse<String> upload(HttpClient user, String path, String content)
            throws IOException, InterruptedException {
        return user.send(
                HttpRequest.newBuilder(Program.address().resolve(path))
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .timeout(Duration.ofSeconds(20))
                        .POST(BodyPublishers.ofString("""
                                --edge\r
                                Content-Disposition: form-data; name="file"; filename="a.txt"\r
                                Content-Type: text/plain\r
                                \r
                                %s\r
                                --edge--\r
                                """.formatted(content)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> sendOutdated(HttpClient user, String path)
            throws IOException, InterruptedException {
        return user.send(
                HttpRequest.newBuilder(Program.address().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .timeout(Duration.ofSeconds(20))
                        .POST(BodyPublishers.ofString("_csrf=old&login=lead-csc&password=lead-csc"))
                        .build(),
                BodyHandlers.ofString());
    }

    /** With the token of the form; the answer has to come while somebody would wait for it. */
    private static HttpResponse<String> send(HttpClient user, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(user, "/sign-in").body());
        assertThat(token.find()).isTrue();
        var form = fields.entrySet().stream()
                .map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("", "_csrf=" + encoded(token.group(1)), ""));
        return user.send(
                HttpRequest.newBuilder(Program.address().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(Duration.ofSeconds(20))
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(HttpClient user, String path) throws IOException, InterruptedException {
        return user.send(HttpRequest.newBuilder(Program.address().resolve(path)).build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
