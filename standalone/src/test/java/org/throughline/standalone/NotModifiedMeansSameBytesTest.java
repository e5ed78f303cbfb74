package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.RUNNING;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.WholeStoryTest.raise;
import static org.throughline.standalone.WholeStoryTest.register;
import static org.throughline.standalone.WholeStoryTest.seen;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import org.awaitility.Awaitility;

/** Whatever happens between two questions, 304 is answered only to a client that has the same bytes. */
class NotModifiedMeansSameBytesTest {

    private static final String BY_CRC =
            "\"authority\": {\"committee\": \"crc\", \"meetingDate\": \"2016-05-0%d\", \"minute\": \"%d\"}";

    private static final AtomicInteger RUNS = new AtomicInteger();

    /** What changes the answer about an action: some of these are refused, depending on what was decided before. */
    enum Step {
        PROGRESS(
                "lead-csc",
                "/api/actions/%s.f1.a1/progress",
                "{\"whatChanged\": \"more\", \"effectiveOn\": \"2016-04-01\"}"),
        CLAIM(
                "lead-csc",
                "/api/actions/%s.f1.a1/completion",
                "{\"evidence\": \"lists\", \"effectiveOn\": \"2016-04-02\"}"),
        ANOTHER_FINDING("secretary", "/api/reviews/%s/findings", """
                {"kind": "AREA_TO_STRENGTHEN", "theme": "chronologies", "statement": "Another gap", "effectiveOn": "2016-04-03"}"""),
        HOLD("secretary", "/api/reviews/%s/hold", """
                {"reason": "CRIMINAL_PROCEEDINGS", "explanation": "the trial is listed", "reviewBy": "2016-09-30", """ + BY_CRC.formatted(1, 1) + "}"),
        RELEASE("secretary", "/api/reviews/%s/hold/release", """
                {"reason": "the trial has ended", """ + BY_CRC.formatted(2, 1) + "}"),
        RESTRICT("secretary", "/api/reviews/%s/restriction", """
                {"reason": "a court order", "restsOn": "Order of 1 May 2016", "readers": {"roles": ["SECRETARY", "CHAIR"]},
                 "excludedAgencies": ["csc"], "reviewBy": "2016-12-31", """ + BY_CRC.formatted(3, 1) + "}"),
        LIFT("secretary", "/api/reviews/%s/restriction/lifting", """
                {"reason": "the order has ended", """ + BY_CRC.formatted(4, 1) + "}"),
        ANOTHER_NAME("secretary", "/api/directory/people/{owner}/merger", """
                {"into": "{other}", "reason": "recorded under a former name", "effectiveOn": "2016-04-04"}""");
        final String user, path, body;

        Step(String user, String path, String body) {
            this.user = user;
            this.path = path;
            this.body = body;
        }
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void a_client_is_answered_304_only_if_it_has_the_same_bytes(@ForAll @Size(min = 5, max = 6) List<Step> steps) {
        var review = "same-bytes-" + RUNS.incrementAndGet();
        var people = reviewWithAnAction(review);
        var bytes = new HashMap<String, String>();
        check(review, bytes);
        for (var step : steps) {
            post(step.user, filled(step.path, people).formatted(review), filled(step.body, people));
            check(review, bytes);
        }
        assertThat(bytes)
                .as("answers that differ")
                .hasSizeGreaterThan(questions(review).size());
    }

    private static void check(String review, Map<String, String> bytes) {
        for (var user : List.of("chair", "lead-csc"))
            for (var question : questions(review))
                // A view may come between the two questions; then they are asked again.
                Awaitility.await()
                        .pollInSameThread()
                        .pollDelay(Duration.ZERO)
                        .untilAsserted(() -> isTrue(user, question, bytes));
    }

    private static void isTrue(String user, String question, Map<String, String> bytes) {
        var answer =
                Program.send("GET", user, question, "", RUNNING, "If-None-Match", String.join(", ", bytes.keySet()));
        var whole = get(user, question);
        var known = bytes.get(tag(answer));
        assertThat(answer.statusCode()).isEqualTo(known == null ? whole.statusCode() : 304);
        assertThat(known == null ? answer.body() : known).isEqualTo(whole.body());
        assertThat(tag(answer)).isEqualTo(tag(whole));
        if (whole.statusCode() == 200) bytes.put(tag(whole), whole.body());
    }

    private static List<String> questions(String review) {
        var action = "/api/actions/" + review + ".f1.a1";
        return List.of(
                action,
                action + "?asOf=2016-06-01",
                "/api/findings/" + review + ".f1",
                "/api/reviews/" + review,
                "/api/actions?review=" + review);
    }

    /** The identifiers of its owner and of another person. */
    private static Map<String, String> reviewWithAnAction(String review) {
        register(review, "2016-03-01");
        var finding = raise(review, "2016-03-01");
        return Stream.of("owner", "other").collect(Collectors.toMap(who -> who, who -> {
            var action = decide("secretary", "/api/findings/" + finding + "/actions", """
                    {"statement": "Train all social workers", "desiredOutcome": "Chronologies inform decisions",
                     "owner": {"name": "%1$s %2$s", "role": "Manager of %2$s", "agency": "csc"}, "overseenBy": "semg",
                     "dueDate": "2016-06-30",
                     "authority": {"committee": "semg", "meetingDate": "2016-03-02", "minute": "2"}}""".formatted(who, review));
            seen(action, 0);
            return ask("/api/actions/" + action).at("/action/owner/person").asString();
        }));
    }

    private static String filled(String text, Map<String, String> people) {
        return text.replace("{owner}", people.get("owner")).replace("{other}", people.get("other"));
    }

    /** Empty for a refusal, which has none. */
    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }
}
