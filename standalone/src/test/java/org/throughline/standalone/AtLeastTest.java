package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.Program.tree;
import static org.throughline.standalone.WholeStoryTest.assigned;
import static org.throughline.standalone.WholeStoryTest.register;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Read your own write: what a decision is answered with as {@code atLeast} can be given to every question. */
class AtLeastTest {

    private static final List<String> USERS = List.of("auditor", "admin", "secretary", "chair", "lead-csc");

    /** Of the tests of another module, where these are run with its classes. */
    private static final String TOYS = "/api/(toys.*|asker|needs|breaks|refuses|store-is-gone|undeclared)";

    @Test
    void every_question_of_the_description_takes_it_and_refuses_a_malformed_one() {
        assertThat(Program.events()).isNotNegative(); // it runs
        var api = description();
        var questions = api.path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .filter(path ->
                        path.getKey().startsWith("/api/") && !path.getKey().matches(TOYS))
                .filter(path -> !path.getKey()
                        .startsWith("/api/calendar/feeds/")) // reached by a secret that is on record alone
                .toList();
        assertThat(questions).hasSizeGreaterThan(60);
        assertThat(questions)
                .filteredOn(path -> path.getValue()
                                .path("get")
                                .path("parameters")
                                .valueStream()
                                .filter(parameter -> parameter
                                                .path("name")
                                                .asString()
                                                .equals("atLeast")
                                        && parameter.path("in").asString().equals("query"))
                                .count()
                        != 1)
                .isEmpty();
        assertThat(questions)
                .extracting(path -> malformed(example(path.getKey())))
                .containsOnly("400 atLeast");
    }

    private static String malformed(String path) {
        var answer = USERS.stream()
                .map(user -> get(user, path + "?atLeast=4%20f"))
                .filter(refused -> refused.statusCode() != 403)
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is refused to all"));
        var fields = tree(answer)
                .path("violations")
                .valueStream()
                .map(violation -> violation.path("field").asString());
        return answer.statusCode() + " " + String.join(", ", fields.toList());
    }

    private static String example(String path) {
        return path.replace("{review}", "r")
                .replace("{finding}", "r.f1")
                .replace("{action}", "r.f1.a1")
                .replace("{meeting}", "semg.2016-11-14")
                .replace("{digest}", "lead:csc:2016-11-14")
                .replaceAll("\\{[^}]+}", "x");
    }

    @Test
    void an_answer_names_everything_that_was_recorded_and_where_it_is_shown() {
        register("names-all", "2016-01-10");
        var raised = decided("secretary", "/api/reviews/names-all/findings", """
                {"kind": "AREA_TO_STRENGTHEN", "theme": "chronologies", "statement": "s", "effectiveOn": "2016-01-10"}""");
        assertThat(raised.path("atLeast").asString()).isEqualTo("names-all.f1@0,names-all@1");
        assertThat(raised.path("location").asString()).isEqualTo("/api/findings/names-all.f1");
        var agreed = decided("secretary", "/api/findings/names-all.f1/actions", assignment());
        assertThat(agreed.path("atLeast").asString()).isEqualTo("names-all.f1.a1@0,names-all.f1@1");
        assertThat(agreed.path("location").asString()).isEqualTo("/api/actions/names-all.f1.a1");
        var progress = decided("lead-csc", "/api/actions/names-all.f1.a1/progress", """
                {"whatChanged": "half of it", "effectiveOn": "2016-02-01"}""");
        assertThat(progress.path("atLeast").asString()).isEqualTo("names-all.f1.a1@1");
        var theme = decided("secretary", "/api/directory/themes", """
                {"id": "names-all", "name": "Names", "effectiveOn": "2016-01-10", "authority":
                 {"committee": "board", "meetingDate": "2016-01-10", "minute": "1"}}""");
        assertThat(theme.path("atLeast").asString()).isEqualTo("board:directory@" + theme.path("lastVersion"));
        assertThat(theme.path("location").asString()).isEqualTo("/api/directory");
        assertThat(get(
                                "auditor",
                                "/api/themes/names-all?atLeast="
                                        + theme.path("atLeast").asString())
                        .body())
                .contains("Names");
    }

    @Test
    void a_repeated_request_is_answered_with_the_same() {
        register("names-again", "2016-01-10");
        var body = """
                {"kind": "AREA_TO_STRENGTHEN", "theme": "chronologies", "statement": "s", "effectiveOn": "2016-01-10"}""";
        var first = post("secretary", "/api/reviews/names-again/findings", body, "Idempotency-Key", "names-again");
        var again = post("secretary", "/api/reviews/names-again/findings", body, "Idempotency-Key", "names-again");
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(again.body()).isEqualTo(first.body()).contains("names-again.f1@0,names-again@1");
    }

    @Test
    void lists_boards_search_and_histories_show_what_was_decided_a_moment_before() {
        var action = assigned("shown-at-once", "2016-01-10", "2016-06-30");
        for (int i = 1; i <= 20; i++) {
            var words = "number " + i + " of many";
            var shown = decided("lead-csc", "/api/actions/" + action + "/progress", """
                    {"whatChanged": "%s", "effectiveOn": "2016-02-%02d"}""".formatted(words, i))
                    .path("atLeast")
                    .asString();
            assertThat(ask("/api/actions?review=shown-at-once&atLeast=" + shown)
                            .path("items")
                            .path(0)
                            .path("version")
                            .asLong())
                    .isEqualTo(i);
            assertThat(get("auditor", "/api/changes?since=2016-01-01&size=200&atLeast=" + shown)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(get("auditor", "/api/actions/" + action + "/history?atLeast=" + shown)
                            .body())
                    .contains(words);
        }
    }

    @Test
    void what_is_not_recorded_yet_is_waited_for_and_then_asked_for_later() {
        var action = assigned("not-yet", "2016-01-10", "2016-06-30");
        for (var question : List.of(
                "/api/actions?atLeast=" + action + "@9",
                "/api/drift?atLeast=" + action + "@0," + action + "@9",
                "/api/search?q=x&atLeast=never-was@0",
                "/api/calendar?atLeast=board:policy@99")) {
            var late = get("auditor", question);
            assertThat(late.statusCode()).as(question).isEqualTo(503);
            assertThat(late.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(tree(late).path("type").asString()).isEqualTo("/problems/view-is-behind");
        }
    }

    @Test
    void a_decision_that_comes_while_a_list_waits_is_shown_by_it() {
        var action = assigned("comes-later", "2016-01-10", "2016-06-30");
        var waiting = new Waiting("/api/actions?review=comes-later&atLeast=" + action + "@1");
        decide("lead-csc", "/api/actions/" + action + "/progress", """
                {"whatChanged": "half of it", "effectiveOn": "2016-02-01"}""");
        assertThat(waiting.answer().path("items").path(0).path("version").asLong())
                .isEqualTo(1);
    }

    @Test
    void a_list_waits_for_a_hidden_thing_as_long_as_for_an_unknown_one() {
        register("waits-hidden", "2016-01-10");
        decide("secretary", "/api/reviews/waits-hidden/restriction", """
                {"reason": "a court order", "restsOn": "Order of 1 May 2016", "readers": {"roles": ["CHAIR"]},
                 "reviewBy": "2016-12-31",
                 "authority": {"committee": "crc", "meetingDate": "2016-01-20", "minute": "1"}}""");
        assertThat(get("chair", "/api/reviews?atLeast=waits-hidden@1").statusCode())
                .isEqualTo(200);
        var hidden = get("auditor", "/api/reviews?atLeast=waits-hidden@0");
        var unknown = get("auditor", "/api/reviews?atLeast=waits-unknown@0");
        assertThat(hidden.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(503);
        assertThat(hidden.body()).isEqualTo(unknown.body());
    }

    @Test
    void a_single_thing_takes_both_forms() {
        var action = assigned("both-forms", "2016-01-10", "2016-06-30");
        for (var form : List.of("0", action + "@0", "both-forms@1, both-forms.f1@1"))
            for (var path : List.of("", "/history", "/sign-offs"))
                assertThat(get("auditor", "/api/actions/" + action + path + "?atLeast=" + form.replace(" ", "%20"))
                                .statusCode())
                        .as(path + " " + form)
                        .isEqualTo(200);
        assertThat(tree(get("auditor", "/api/actions/" + action + "?atLeast=-1"))
                        .path("violations")
                        .path(0)
                        .path("message")
                        .asString())
                .contains("or a version of both-forms.f1.a1 alone");
        assertThat(get("auditor", "/api/actions?atLeast=0").statusCode()).isEqualTo(400);
    }

    @Test
    void each_decision_of_a_meeting_and_each_answer_to_an_alert_has_its_own_and_all_have_one_together() {
        var action = assigned("in-a-batch", "2016-01-10", "2016-06-30");
        decide("secretary", "/api/meetings", """
                {"committee": "semg", "date": "2016-03-22", "agenda": []}""");
        var outcome = decided("secretary", "/api/meetings/semg.2016-03-22/decisions", """
                {"decisions": [
                 {"minute": "1", "on": "in-a-batch", "as": "findings", "with": {"kind": "LEARNING",
                   "theme": "chronologies", "statement": "Chronologies stop"}},
                 {"minute": "2", "on": "%1$s", "as": "due-date", "with": {"dueDate": "2016-09-30",
                   "reasonCode": "CAPACITY", "reason": "ill"}},
                 {"minute": "3", "on": "%1$s", "as": "due-date/", "with": {}}]}""".formatted(action));
        assertThat(outcome.path("decisions")
                        .valueStream()
                        .map(each -> each.path("taken").path("atLeast").asString("") + " "
                                + each.path("refused").path("status").asInt(0)))
                .containsExactly("in-a-batch.f2@0,in-a-batch@2 0", action + "@1 0", " 400");
        assertThat(outcome.path("atLeast").asString()).isEqualTo("in-a-batch.f2@0,in-a-batch@2," + action + "@1");

        var answers = decided("lead-csc", "/api/alerts/answers", """
                {"actions": ["%s", "in-a-batch.f1.a9"], "as": "progress", "with": {"whatChanged": "half of it"}}""".formatted(action));
        assertThat(answers.path("atLeast").asString()).isEqualTo(action + "@2");
        assertThat(answers.path("answers")
                        .path(1)
                        .path("refused")
                        .path("status")
                        .asInt())
                .isEqualTo(404);
    }

    private static JsonNode decided(String user, String path, String body) {
        var answer = post(user, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return tree(answer);
    }

    private static String assignment() {
        return """
                {"statement": "s", "desiredOutcome": "o", "overseenBy": "semg", "dueDate": "2016-12-31",
                 "owner": {"name": "Omar Example", "role": "Service Manager", "agency": "csc"},
                 "authority": {"committee": "semg", "meetingDate": "2016-01-10", "minute": "1"}}""";
    }

    private static JsonNode description() {
        return Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofMinutes(4)) // to describe the API for the first time takes a while
                .ignoreExceptions()
                .until(() -> ask("/v3/api-docs"), api -> api.has("paths"));
    }

    /** A question on a thread of its own. */
    private static final class Waiting {

        private final CompletableFuture<HttpResponse<String>> answer;

        Waiting(String question) {
            answer = CompletableFuture.supplyAsync(() -> get("auditor", question));
        }

        JsonNode answer() {
            var answered = answer.join();
            assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
            return tree(answered);
        }
    }
}
