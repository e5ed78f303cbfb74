package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.standalone.BoardDecisionsTest.MINUTE_OF_CRC;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.WholeStoryTest.assigned;
import static org.throughline.standalone.WholeStoryTest.register;
import static org.throughline.standalone.WholeStoryTest.seen;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is decided is heard while a page is open, and after a break from where it broke off. */
class LiveStreamTest {

    @Test
    void a_decision_is_heard_by_whoever_listens() throws Exception {
        try (var listening = Listening.as("chair", "?kind=action")) {
            var action = assigned("heard", "2016-01-10", "2016-06-30");
            listening.hears("\"on\":\"" + action + "\"");
            assertThat(listening.lines)
                    .contains("event:action")
                    .noneMatch(line -> line.contains("\"kind\":\"review\""));
            assertThat(listening.answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            seen(action, 0);
        }
    }

    @Test
    void after_a_break_nothing_is_lost() throws Exception {
        var action = assigned("broken-off", "2016-01-10", "2016-06-30");
        String last;
        try (var listening = Listening.as("chair", "?review=broken-off")) {
            progress(action, "first");
            listening.hears("first");
            last = listening.lastId();
        }
        progress(action, "second");
        progress(action, "third");

        try (var resumed = Listening.as("chair", "?review=broken-off&since=" + last)) {
            progress(action, "fourth");
            resumed.hears("fourth");
            assertThat(resumed.lines.stream().filter(line -> line.startsWith("data:")))
                    .hasSize(3)
                    .noneMatch(line -> line.contains("first"));
        }
    }

    /** As a browser does: with the last id that it heard, whatever that was. */
    @Test
    void after_a_restore_a_client_is_told_and_goes_on_by_itself() throws Exception {
        register("before-the-restore", "2016-01-10");
        String last;
        try (var listening = Listening.as("chair", "")) {
            register("heard-before-the-restore", "2016-01-10");
            listening.hears("heard-before-the-restore");
            last = listening.lastId();
        }
        var place = last.substring(0, last.indexOf('@'));
        var lost = List.of("99999999999", "99999999999" + last.substring(last.indexOf('@')), place + "@00000000");
        for (int i = 0; i < lost.size(); i++)
            try (var resumed = Listening.as("chair", "chair", "?kind=review", "Last-Event-ID", lost.get(i))) {
                resumed.hears("event:restarted");
                var unknown = "\"unknown\":\"" + lost.get(i) + "\"";
                assertThat(resumed.lines).anyMatch(line -> line.contains(unknown));
                var since = resumed.lastId();
                assertThat(resumed.lines).anyMatch(line -> line.contains("\"since\":\"" + since + "\""));
                var next = "after-the-restore-" + i;
                register(next, "2016-01-10");
                resumed.hears(next);
                try (var again = Listening.as("chair", "chair", "", "Last-Event-ID", since)) {
                    again.hears(next);
                    assertThat(again.lines).noneMatch(line -> line.contains("restarted"));
                }
            }
    }

    @Test
    void an_id_without_the_log_and_the_beginning_are_in_every_log() throws Exception {
        register("of-every-log", "2016-01-10");
        for (var since : List.of("0", "-1", "1"))
            try (var listening = Listening.as("chair", "?review=of-every-log&since=" + since)) {
                listening.hears("of-every-log");
                assertThat(listening.lines).noneMatch(line -> line.contains("restarted"));
            }
    }

    @Test
    void whoever_may_not_read_a_review_hears_nothing_of_it_from_the_restriction_on() throws Exception {
        String before;
        try (var lead = Listening.as("lead-csc", "")) {
            register("overture", "2016-01-10");
            lead.hears("overture");
            before = lead.lastId();
        }
        register("hushed", "2016-01-10");
        try (var lead = Listening.as("lead-csc", "?review=hushed");
                var secretary = Listening.as("secretary", "?review=hushed")) {
            decide("secretary", "/api/reviews/hushed/restriction", """
                    {"reason": "a trial", "restsOn": "order of the court", "readers": {"roles": ["SECRETARY", "AUDITOR"]},
                     "reviewBy": "2016-12-31", %s}""".formatted(
                            MINUTE_OF_CRC.formatted("2016-02-01")));
            WholeStoryTest.raise("hushed", "2016-02-02");
            secretary.hears("hushed.f1");
            try (var resumed = Listening.as("lead-csc", "?since=" + before)) {
                register("finale", "2016-01-10");
                resumed.hears("finale");
                assertThat(resumed.lines).noneMatch(line -> line.contains("hushed"));
            }
            assertThat(lead.lines.stream().filter(line -> line.startsWith("data:")))
                    .isEmpty();
        }
    }

    @Test
    void an_account_that_is_disabled_hears_no_more() throws Exception {
        var oneTime = Program.tree(
                        Program.post("secretary", "/api/accounts", "{\"login\": \"listener\", \"role\": \"AUDITOR\"}"))
                .path("oneTimePassword")
                .asString();
        var password = "correct horse battery";
        Program.send(
                "PUT",
                "listener",
                oneTime,
                "/api/accounts/me/password",
                "{\"password\": \"%s\"}".formatted(password),
                Program.RUNNING);
        try (var former = Listening.as("listener", password, "")) {
            register("still-heard", "2016-01-10");
            former.hears("still-heard");
            assertThat(Program.post("admin", "/api/accounts/listener/disabling", "")
                            .statusCode())
                    .isEqualTo(204);
            register("no-longer-heard", "2016-01-10");
            former.hears("ended");
            assertThat(former.lines).noneMatch(line -> line.contains("no-longer-heard"));
        }
    }

    @Test
    void one_user_opens_so_many_streams_and_no_more() throws Exception {
        var open =
                Stream.generate(() -> Listening.as("lead-police", "")).limit(10).toList();
        var refused = get("lead-police", "/api/stream");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        for (var each : open) each.close();
    }

    private static void progress(String action, String what) {
        decide("lead-csc", "/api/actions/" + action + "/progress", """
                {"whatChanged": "%s", "effectiveOn": "2016-02-01"}""".formatted(what));
    }

    /** A client that reads a stream on a thread of its own. */
    private static final class Listening implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final HttpResponse<Stream<String>> answer;
        private final HttpClient http;

        private Listening(HttpClient http, HttpResponse<Stream<String>> answer) {
            this.http = http;
            this.answer = answer;
            Thread.ofVirtual().start(() -> {
                try {
                    answer.body().forEach(lines::add);
                    lines.add("ended");
                } catch (java.io.UncheckedIOException closed) {
                    lines.add("closed");
                }
            });
        }

        static Listening as(String user, String question) {
            return as(user, user, question);
        }

        static Listening as(String user, String password, String question, String... headers) {
            var login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
            var http = HttpClient.newHttpClient();
            try {
                var request = HttpRequest.newBuilder(URI.create(Program.address() + "/api/stream" + question))
                        .header("Authorization", "Basic " + login)
                        .header("Accept", "text/event-stream");
                if (headers.length > 0) request.headers(headers);
                var answer = http.send(request.build(), BodyHandlers.ofLines());
                assertThat(answer.statusCode()).isEqualTo(200);
                return new Listening(http, answer);
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        }

        void hears(String part) {
            await().atMost(Duration.ofMinutes(1)).until(() -> lines.stream().anyMatch(line -> line.contains(part)));
        }

        String lastId() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .reduce((_, later) -> later)
                    .orElseThrow()
                    .substring("id:".length());
        }

        @Override
        public void close() {
            http.shutdownNow();
        }
    }
}
