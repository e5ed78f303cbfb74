package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.post;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.text.SafeText;
import org.throughline.standalone.HostileRequests.HostileRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a client sends, over the wire: it is answered, never as a failure of the program; a refusal is a problem that shows
 * nothing of the program and records nothing; and the log has no stack trace of it.
 *
 * <p>Other requests: {@code -Dthroughline.fuzz.seed=7 -Dthroughline.fuzz.requests=100000}.
 */
class HostileRequestsTest {

    private static final long SEED = Long.getLong("throughline.fuzz.seed", 20261129);
    private static final int REQUESTS = Integer.getInteger("throughline.fuzz.requests", 5_000);
    private static final int FAILURES_MAX = 20;

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern INTERNALS = Pattern.compile(
            "\\b(java|javax|jakarta|org\\.(springframework|apache|axonframework|throughline|postgresql))\\.|Exception|\\bat [a-z]+\\.|tomcat|select |insert into",
            Pattern.CASE_INSENSITIVE);

    private static JsonNode api;

    @BeforeAll
    static void what_is_asked_about() {
        assertThat(Program.events()).isNotNegative(); // it runs
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofMinutes(4)) // to describe the API for the first time takes a while
                .ignoreExceptions()
                .until(() -> {
                    api = ask("/v3/api-docs");
                    return true;
                });
        if (get("auditor", "/api/reviews/fuzz-0").statusCode() == 200) return;
        for (int i = 0; i < HostileRequests.OWN; i++) WholeStoryTest.assigned("fuzz-" + i, "2016-01-01", "2016-12-31");
        post("secretary", "/api/meetings", """
                {"committee": "semg", "date": "2013-03-01", "agenda": [{"minute": "1", "title": "t"}]}""");
    }

    @Test
    void the_same_seed_gives_the_same_requests() {
        var once = new HostileRequests(api, SEED);
        var again = new HostileRequests(api, SEED);
        for (int i = 0; i < 500; i++)
            assertThat(once.next().bytes()).isEqualTo(again.next().bytes());
        assertThat(once.operations()).isGreaterThan(150);
    }

    @Test
    void no_request_fails_the_program_shows_its_inside_or_records_what_is_refused() throws IOException {
        System.out.printf("Hostile requests with seed %d%n", SEED);
        var requests = new HostileRequests(api, SEED);
        var statuses = new TreeMap<Integer, Integer>();
        var failures = new ArrayList<String>();
        var traces = new CopyOnWriteArrayList<String>();
        var appender = tracesIn(traces);
        var recorded = new Recorded();
        for (int i = 0; i < REQUESTS && failures.size() < FAILURES_MAX; i++) {
            var request = requests.next();
            var answer = RawAnswer.to(request);
            statuses.merge(answer.status(), 1, Integer::sum);
            var wrong = wrongWith(request, answer, recorded.more(), List.copyOf(traces));
            traces.clear();
            if (wrong != null) failures.add("%d: %s\n%s\n-> %s".formatted(i, wrong, request, answer));
        }
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(appender);
        System.out.printf("Hostile requests were answered: %s%n", statuses);
        assertThat(failures).as("of seed %d", SEED).isEmpty();
        assertThat(statuses).containsKeys(200, 400, 401, 403, 404, 405, 409, 415);
    }

    @Test
    void every_operation_is_counted_under_its_address_and_invented_methods_as_one() {
        var operations = api.path("paths").properties().stream()
                .filter(path -> !path.getKey().equals("/api/stream")) // never ends
                .filter(path -> !path.getKey()
                        .startsWith("/api/calendar/feeds/")) // reached by a secret that is on record alone
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
        operations.forEach(operation -> Program.request(
                operation.split(" ")[0],
                "auditor",
                operation.split(" ")[1].replaceAll("[{}]", ""),
                "{\"surprise\": 1}"));
        Program.request("FOO", "auditor", "/api/drift", "");
        var counted = Program.bean(MeterRegistry.class).find("http.server.requests").timers().stream()
                .map(timer ->
                        timer.getId().getTag("method") + " " + timer.getId().getTag("uri"))
                .toList();
        // Decisions on a review are counted together, so that no restriction shows.
        assertThat(counted)
                .containsAll(operations.stream()
                        .map(operation -> operation.replaceFirst("(/api/reviews/\\{review}/).*", "$1{decision}"))
                        .toList());
        assertThat(counted)
                .noneMatch(operation -> operation.startsWith("FOO"))
                .anyMatch(operation -> operation.startsWith("OTHER"));
    }

    @Test
    void a_place_in_the_stream_that_was_never_given_is_refused() throws IOException {
        for (var place : HostileRequests.PLACES) {
            assertThat(RawAnswer.to(stream("?since=" + URLEncoder.encode(place, StandardCharsets.UTF_8), "X: y"))
                            .status())
                    .as("since=%s", place)
                    .isEqualTo(400);
            assertThat(RawAnswer.to(stream("", "Last-Event-ID: " + place)).status())
                    .as("Last-Event-ID: %s", place)
                    .isEqualTo(400);
        }
    }

    private static HostileRequest stream(String query, String header) {
        return new HostileRequest(
                "auditor",
                "GET /api/stream",
                ("GET /api/stream" + query + " HTTP/1.1\r\nHost: x\r\n"
                                + "Connection: close\r\nAuthorization: Basic YXVkaXRvcjphdWRpdG9y\r\n" + header
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String wrongWith(HostileRequest request, RawAnswer answer, long recorded, List<String> traces) {
        if (answer.status() < 100) return "no answer";
        if (answer.status() >= 500 && !answer.body().contains("/problems/view-is-behind")) return "a failure";
        if (!traces.isEmpty()) return "in the log: " + traces;
        if (answer.headers()
                .chars()
                .anyMatch(character -> character < ' ' && character != '\r' && character != '\n' || character >= 0x7F))
            return "control characters in a header";
        if (answer.headers().contains("X-Injected")) return "an injected header";
        if (answer.status() < 400) return null;
        if (recorded != 0) return "recorded " + recorded + " events";
        return answer.isOfHead() ? null : wrongWith(answer);
    }

    /** Counts the events of users; those of the program itself come at any time. */
    private static final class Recorded {

        private long position;

        Recorded() {
            more();
        }

        long more() {
            var row = Program.bean(JdbcClient.class)
                    .sql("""
                            select coalesce(max(globalindex), 0) as last,
                                count(*) filter (where convert_from(metadata, 'UTF8') not like '%"throughline"%') as users
                            from domainevententry where globalindex > ?""")
                    .param(position)
                    .query()
                    .singleRow();
            position = Math.max(position, (Long) row.get("last"));
            return (Long) row.get("users");
        }
    }

    private static String wrongWith(RawAnswer answer) {
        if (!answer.headers().contains("application/problem+json")) return "no problem";
        try {
            var problem = JSON.readTree(answer.body());
            if (!problem.path("type").asString("").startsWith("/problems/")) return "no type";
            if (problem.path("title").asString("").isBlank()) return "no title";
            if (problem.path("detail").asString("").isBlank()) return "no detail";
            if (problem.path("status").asInt(0) != answer.status()) return "another status";
            if (problem.findValues("field").stream()
                    .anyMatch(field -> field.asString("").isBlank())) return "no field";
            if (!texts(problem).stream().allMatch(text -> SafeText.line(text).equals(text)))
                return "characters that are refused";
        } catch (JacksonException noJson) {
            return "no JSON";
        }
        return INTERNALS.matcher(answer.body()).find() ? "internals" : null;
    }

    private static List<String> texts(JsonNode node) {
        if (node.isString()) return List.of(node.asString());
        return node.valueStream().flatMap(child -> texts(child).stream()).toList();
    }

    private static AppenderBase<ILoggingEvent> tracesIn(List<String> traces) {
        var appender = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (event.getThrowableProxy() != null)
                    traces.add(event.getLoggerName() + ": " + event.getFormattedMessage() + ": "
                            + event.getThrowableProxy().getClassName() + ": "
                            + event.getThrowableProxy().getMessage());
            }
        };
        appender.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(appender);
        return appender;
    }

    /** @param status 0 without an answer */
    private record RawAnswer(int status, String headers, String body, boolean isOfHead) {

        private static final int MILLIS_MAX = 30_000;

        static RawAnswer to(HostileRequest request) throws IOException {
            var answer = new ByteArrayOutputStream();
            try (var socket = new Socket("127.0.0.1", Program.address().getPort())) {
                socket.setSoTimeout(MILLIS_MAX);
                try {
                    socket.getOutputStream().write(request.bytes());
                    socket.shutdownOutput(); // a body that is announced and not sent ends here
                } catch (IOException refusedBeforeTheEnd) {
                    // the answer may still be there
                }
                socket.getInputStream().transferTo(answer);
            } catch (IOException broken) {
                answer.writeBytes(("\r\n\r\n" + broken).getBytes(StandardCharsets.UTF_8));
            }
            return of(answer.toString(StandardCharsets.UTF_8), request);
        }

        private static RawAnswer of(String answer, HostileRequest request) {
            if (answer.startsWith("HTTP/1.1 1")) // to go on with the body
            return of(answer.substring(answer.indexOf("\r\n\r\n") + 4), request);
            if (answer.startsWith("{") || answer.startsWith("[")) // HTTP/0.9 has no headers
            return new RawAnswer(
                        JSON.readTree(answer).path("status").asInt(200), "application/problem+json", answer, false);
            int end = answer.indexOf("\r\n\r\n");
            var headers = end < 0 ? answer : answer.substring(0, end);
            int status = headers.matches("(?s)HTTP/1\\.1 \\d{3}.*") ? Integer.parseInt(headers.substring(9, 12)) : 0;
            var body = end < 0 ? "" : answer.substring(end + 4);
            boolean head = new String(request.bytes(), 0, 5, StandardCharsets.ISO_8859_1).equals("HEAD ");
            return new RawAnswer(status, headers, headers.contains("chunked") ? unchunked(body) : body, head);
        }

        private static String unchunked(String body) {
            return body.replaceAll("(?m)^[0-9a-f]{1,8}\r\n", "").replaceAll("\r\n", "");
        }

        @Override
        public String toString() {
            return (headers + "\n" + body.substring(0, Math.min(body.length(), 700)))
                    .replaceAll("[^\\p{Print}\r\n]", "?");
        }
    }
}
