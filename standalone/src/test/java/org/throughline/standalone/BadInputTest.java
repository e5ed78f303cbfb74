package org.throughline.standalone;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.Program.tree;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent, the answer is a decision that was recorded or a problem that names what is wrong. */
class BadInputTest {

    static final JsonMapper JSON = new JsonMapper();

    /** Every command, as a request that would be taken. */
    static final Map<String, String> COMMANDS = Map.ofEntries(
            entry("/api/reviews", """
            {"id": "bad-%d", "kind": "LEARNING_REVIEW", "reference": "R", "title": "T", "method": "m",
             "commissionedBy": "crc", "beganOn": "2016-01-01", "period": {"from": "2016-01-01", "to": "2016-02-01"},
             "keyDates": [{"what": "inquest", "asWritten": {"words": "June 2017", "from": "2017-06-01", "to": "2017-06-30"}}],
             "publication": {"state": "WITHHELD", "reason": "trial"}, "statedFindings": 12, "statedActions": 33,
             "source": {"document": "d", "paragraph": "1.1", "assumed": ["beganOn"]},
             "authority": {"committee": "crc", "meetingDate": "2016-01-01", "minute": "1"}}"""),
            entry("/api/reviews/bad/findings", """
            {"kind": "LEARNING", "theme": "chronologies", "statement": "s", "numberInSource": "4.2",
             "figures": [{"measure": "m", "numerator": 16, "denominator": 20}], "effectiveOn": "2016-01-10",
             "source": {"document": "d"}, "authority": {"committee": "crc", "meetingDate": "2016-01-10", "minute": "1"}}"""),
            entry("/api/findings/bad.f1/actions", """
            {"statement": "s", "desiredOutcome": "o", "successMeasure": {"measure": "m", "unit": "%%", "baseline": 10.5,
             "target": 90}, "contingency": "c", "priority": "HIGH",
             "owner": {"name": "Omar Example", "role": "Service Manager", "agency": "csc"}, "contributingAgencies": ["police"],
             "overseenBy": "semg", "dueDate": "2016-12-31", "alsoAnswers": ["bad.f1"], "numberInSource": "1",
             "authority": {"committee": "semg", "meetingDate": "2016-02-01", "minute": "1"}}"""),
            entry("/api/actions/bad.f1.a1/progress", """
            {"whatChanged": "w", "percentComplete": 40, "forecastDate": "2017-01-01", "effectiveOn": "2016-03-01"}"""),
            entry("/api/actions/bad.f1.a1/due-date", """
            {"dueDate": "2017-%2$02d-%3$02d", "reasonCode": "SYSTEM_OR_SUPPLIER", "reason": "r",
             "authority": {"committee": "semg", "meetingDate": "2016-03-01", "minute": "1"}}"""),
            entry("/api/actions/bad.f1.a1/completion", """
            {"evidence": "e", "effectiveOn": "2016-05-01", "source": {"document": "d", "sha256": "%4$s"}}"""),
            entry("/api/actions/bad.f1.a1/verification", """
            {"outcome": "REFUSED", "verifier": {"name": "Ines Example", "role": "Nurse", "agency": "nuth"},
             "method": "m", "reason": "r", "effectiveOn": "2016-06-01"}"""),
            entry("/api/actions/bad.f1.a1/sign-off", """
            {"conditions": ["c"], "sustainedChecksOn": ["2017-07-31"],
             "signedOffBy": {"name": "Chair Example", "role": "Chair", "agency": "police"},
             "authority": {"committee": "semg", "meetingDate": "2016-11-30", "minute": "1"}}"""),
            entry("/api/actions/bad.f1.a1/impact-evidence", """
            {"level": "PRACTICE", "sourceKind": "CASE_AUDIT", "measure": "m", "unit": "u", "direction": "LOWER_IS_BETTER",
             "baseline": {"value": 10.5}, "target": {"value": 1}, "actual": {"value": 4}, "comparableWithBaseline": true,
             "period": {"from": "2016-01-01", "to": "2016-02-01"}, "method": "m", "sampling": "RANDOM", "sampleSize": 20,
             "assessor": {"name": "Ines Example", "role": "Nurse", "agency": "nuth"}, "independence": "INDEPENDENT",
             "limitations": "l", "unintendedConsequences": "u", "effectiveOn": "2016-06-01"}"""),
            entry("/api/actions/bad.f1.a1/corrections", """
            {"corrects": 1, "changes": {"whatChanged": "w", "effectiveOn": "2016-03-01", "source": {"document": "d"}},
             "reason": "MISREAD", "why": "w"}"""),
            entry("/api/actions/bad.f1.a1/hold", """
            {"reason": "INQUEST", "explanation": "e", "reviewBy": "2017-01-01",
             "authority": {"committee": "semg", "meetingDate": "2016-03-01", "minute": "1"}}"""),
            entry("/api/actions/bad.f1.a1/owner", """
            {"owner": {"name": "Omar Example %1$d", "role": "Manager", "agency": "csc"}, "reason": "r", "handoverNote": "h",
             "authority": {"committee": "semg", "meetingDate": "2016-03-01", "minute": "1"}}"""),
            entry("/api/actions/bad.f1.a1/second-owner", """
            {"owner": {"name": "Second Example %1$d", "role": "Matron", "agency": "nuth"}, "reason": "r",
             "authority": {"committee": "semg", "meetingDate": "2016-03-01", "minute": "1"}}"""),
            entry("/api/actions/bad.f1.a1/cover", """
            {"cover": {"name": "Cover Example %1$d", "role": "Deputy", "agency": "csc"}, "reason": "r",
             "from": "2016-%2$02d-01", "to": "2016-%2$02d-28", "effectiveOn": "2016-03-01"}"""),
            entry("/api/actions/bad.f1.a1/milestones", """
            {"what": "w", "dueOn": "2016-03-02", "effectiveOn": "2016-03-01"}"""),
            entry("/api/actions/bad.f1.a1/escalation", """
            {"to": "BOARD", "reason": "r", "effectiveOn": "2016-03-01"}"""),
            entry("/api/actions/bad.f1.a1/dispute", """
            {"matter": "OWNER", "positions": [{"agency": "nuth", "position": "p"}], "effectiveOn": "2016-03-01"}"""),
            entry("/api/actions/bad.f1.a1/sustained-checks", """
            {"dueOn": "2017-07-31", "result": "HELD", "observed": "o", "effectiveOn": "2017-08-01",
             "evidence": {"level": "PRACTICE", "sourceKind": "CASE_AUDIT", "measure": "m", "method": "m",
               "assessor": {"name": "Ines Example", "role": "Nurse", "agency": "nuth"}, "independence": "INDEPENDENT"}}"""),
            entry("/api/reviews/bad/hold", """
            {"reason": "INQUEST", "explanation": "e", "reviewBy": "2017-01-01",
             "authority": {"committee": "crc", "meetingDate": "2016-03-01", "minute": "1"}}"""),
            entry("/api/findings/bad.f1/dispute", """
            {"positions": [{"agency": "nuth", "position": "p"}], "effectiveOn": "2016-03-01"}"""),
            entry("/api/meetings", """
            {"committee": "semg", "date": "20%2$02d-%2$02d-%3$02d", "agenda": [{"minute": "1", "title": "t"}],
             "source": {"document": "d"}}"""),
            entry("/api/directory/agencies", """
            {"id": "bad-%1$d", "name": "n", "effectiveOn": "2016-03-01"}"""),
            entry("/api/policy", """
            {"staleDays": 60, "checkMonths": [3, 6, 12], "boardDays": 28, "effectiveOn": "2010-03-01",
             "authority": {"committee": "board", "meetingDate": "2010-03-01", "minute": "1"}}"""));

    static final String PRINTED = "dda3af6e69b6a7572b645336a52b4b688537a9c039049889c19f99320a798bf9";

    @BeforeAll
    static void a_review_a_finding_and_an_action_to_ask_about() {
        if (Program.get("auditor", "/api/reviews/bad").statusCode() == 200) return;
        post("secretary", "/api/files", "printed", "Content-Type", "text/plain");
        WholeStoryTest.assigned("bad", "2016-01-01", "2016-12-31");
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void a_request_with_anything_wrong_is_taken_whole_or_refused_whole(
            @ForAll long seed, @ForAll @IntRange(max = 22) int which) {
        a_review_a_finding_and_an_action_to_ask_about();
        var random = new Random(seed);
        var path = COMMANDS.keySet().stream().sorted().toList().get(which);
        var body = JSON.readTree(COMMANDS.get(path)
                .formatted(random.nextInt(1_000_000), 1 + random.nextInt(12), 1 + random.nextInt(28), PRINTED));
        int changes = 1 + random.nextInt(2);
        for (int i = 0; i < changes; i++) spoil((ObjectNode) body, random);
        long before = Program.events();
        var answer = post("secretary", path, JSON.writeValueAsString(body));
        long recorded = Program.events() - before;
        assertThat(answer.statusCode())
                .as("%s %s: %s", path, body, answer.body())
                .isLessThan(500);
        assertThat(recorded > 0).as("%s %s: %s", path, body, answer.body()).isEqualTo(answer.statusCode() < 300);
        assertThat(answer)
                .satisfiesAnyOf(
                        taken -> assertThat(taken.statusCode()).isLessThan(400),
                        BadInputTest::isAProblemThatNamesSomething);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void text_that_is_not_even_JSON_is_refused(@ForAll long seed, @ForAll @IntRange(max = 22) int which) {
        a_review_a_finding_and_an_action_to_ask_about();
        var random = new Random(seed);
        var path = COMMANDS.keySet().stream().sorted().toList().get(which);
        var text = COMMANDS.get(path).formatted(1, 1, 1, PRINTED);
        int at = random.nextInt(text.length());
        var junk = new String[] {"", "{", "}", "\"", "\0", "\\", "\ud800", "[[", "]", ",", ":", "1e", "NaN", "//"};
        var broken = text.substring(0, at)
                + junk[random.nextInt(junk.length)]
                + text.substring(Math.min(text.length(), at + random.nextInt(4)));
        long before = Program.events();
        var answer = post("secretary", path, broken);
        assertThat(answer.statusCode())
                .as("%s %s: %s", path, broken, answer.body())
                .isLessThan(500);
        assertThat(answer)
                .satisfiesAnyOf(taken -> assertThat(taken.statusCode()).isLessThan(400), refused -> {
                    isAProblemThatNamesSomething(refused);
                    assertThat(Program.events()).isEqualTo(before);
                });
    }

    @Test
    void a_request_is_refused_by_the_name_of_the_field_that_is_wrong() {
        var finding = "{\"kind\": \"LEARNING\", \"theme\": \"chronologies\", \"statement\": \"s\"%s}";
        var path = "/api/reviews/bad/findings";
        refusedFor(path, finding.formatted(", \"effectiveOn\": \"2017-02-31\""), "effectiveOn");
        refusedFor(path, finding.formatted(", \"effectiveOn\": \"20167-01-01\""), "effectiveOn");
        refusedFor(path, finding.formatted(", \"effectiveOn\": \"+20167-01-01\""), "effectiveOn");
        refusedFor(path, finding.formatted(", \"effectiveOn\": [2016, 1, 1]"), "effectiveOn");
        refusedFor(path, finding.formatted(", \"effectiveOn\": 20160101"), "effectiveOn");
        refusedFor(path, finding.formatted(", \"effectiveOn\": \"2016-01-10T00:00:00Z\""), "effectiveOn");
        refusedFor(path, finding.formatted(", \"colour\": \"red\""), "colour");
        refusedFor(path, finding.replace("LEARNING", "RUMOUR").formatted(""), "kind");
        refusedFor(path, finding.replace("chronologies", "astrology").formatted(""), "theme");
        refusedFor(path, finding.replace("\"s\"", "17").formatted(""), "statement");
        refusedFor(path, finding.replace("\"s\"", "\"  \"").formatted(""), "statement");
        refusedFor(path, finding.replace("\"s\"", "\"a\\u0000b\"").formatted(""), "statement");
        refusedFor(path, finding.replace("\"s\"", "\"\\ud800\"").formatted(""), "statement");
        refusedFor(
                path, finding.replace("\"s\"", "\"" + "x".repeat(4001) + "\"").formatted(""), "statement");
        refusedFor(path, "{\"kind\": \"LEARNING\"}", "statement");
        refusedFor(
                path,
                finding.formatted(", \"figures\": [{\"measure\": \"m\", \"numerator\": 21, \"denominator\": 20}]"),
                "figures[0].numerator");
        refusedFor(
                path,
                finding.formatted(", \"figures\": [{\"measure\": \"m\", \"numerator\": 1.5, \"denominator\": 20}]"),
                "figures[0].numerator");
        refusedFor("/api/reviews/Bad%20Id/findings", finding.formatted(""), "review");
        refusedFor("/api/reviews", COMMANDS.get("/api/reviews").formatted(1).replace("bad-1", "../etc"), "id");
    }

    @Test
    void a_date_in_words_is_refused_by_the_name_of_the_field_that_is_wrong() {
        var moved = "{%s, \"reasonCode\": \"CAPACITY\", \"reason\": \"r\", \"source\": {\"document\": \"d\"},"
                + " \"authority\": {\"committee\": \"semg\", \"meetingDate\": \"2016-03-01\", \"minute\": \"1\"}}";
        var path = "/api/actions/bad.f1.a1/due-date";
        var quarter = "\"words\": \"Q1 2017\", \"from\": \"2017-01-01\", \"to\": \"2017-03-31\"";
        refusedFor(
                path,
                moved.formatted("\"dueDate\": \"2017-03-31\", \"dueDateAsWritten\": {" + quarter + "}"),
                "dueDate");
        refusedFor(path, moved.replace("%s, ", ""), "dueDate");
        refusedFor(
                path,
                moved.formatted("\"dueDateAsWritten\": {\"words\": \"Q1\", \"from\": \"2017-03-31\","
                        + " \"to\": \"2017-01-01\"}"),
                "dueDateAsWritten.to");
        refusedFor(
                path,
                moved.formatted("\"dueDateAsWritten\": {\"words\": \"Q1\", \"from\": \"2017-03-31\"}"),
                "dueDateAsWritten.to");
        refusedFor(
                path,
                moved.formatted("\"dueDateAsWritten\": {\"words\": \"Q1\", \"to\": \"2017-03-31\"}"),
                "dueDateAsWritten.from");
        refusedFor(
                path,
                moved.formatted("\"dueDateAsWritten\": {\"from\": \"2017-01-01\", \"to\": \"2017-03-31\"}"),
                "dueDateAsWritten.words");
        var milestone = "{\"what\": \"w\", \"effectiveOn\": \"2016-03-01\", %s}";
        var milestones = "/api/actions/bad.f1.a1/milestones";
        refusedFor(milestones, milestone.formatted("\"dueOnAsWritten\": {" + quarter + "}"), "dueOnAsWritten");
        refusedFor(
                milestones,
                milestone.formatted("\"dueOn\": \"2016-03-02\", \"source\": {\"document\": \"d\"},"
                        + " \"dueOnAsWritten\": {" + quarter + "}"),
                "dueOn");
        refusedFor(
                milestones,
                milestone.formatted("\"dueOn\": \"2016-03-02\", \"source\": {\"document\": \"d\","
                        + " \"statedOn\": {\"words\": \"w\", \"from\": \"2016-03-01\"}}"),
                "source.statedOn.to");
        refusedFor(
                "/api/reviews",
                COMMANDS.get("/api/reviews")
                        .formatted(1)
                        .replace("\"asWritten\": {", "\"date\": \"2017-06-01\", \"asWritten\": {"),
                "keyDates[0].date");
    }

    @Test
    void bodies_that_are_no_body_are_refused_as_such() {
        var path = "/api/reviews/bad/findings";
        refusedAs(post("secretary", path, ""), 400, "malformed-json");
        refusedAs(post("secretary", path, "[]"), 400, "malformed-json");
        refusedAs(post("secretary", path, "null"), 400, "malformed-json");
        refusedAs(post("secretary", path, "{} {}"), 400);
        refusedAs(post("secretary", path, "{\"kind\":".repeat(5000)), 400);
        refusedAs(post("secretary", path, "[".repeat(100_000)), 400, "malformed-json");
        refusedAs(post("secretary", path, "{\"statement\":\"" + "x".repeat(10_000_000) + "\"}"), 413, "body-too-large");
        refusedAs(post("secretary", path, "a=b", "Content-Type", "application/x-www-form-urlencoded"), 415);
        refusedAs(post("secretary", "/api/nothing", "{}"), 404, "unknown");
        refusedAs(post("secretary", "/api/drift", "{}"), 405, "method-not-allowed");
        refusedAs(Program.get("stranger", "/api/reviews"), 401, "unauthenticated");
    }

    @Test
    void a_type_that_is_a_wildcard_and_a_moment_that_no_calendar_has_are_refused() {
        refusedAs(post("secretary", "/api/reviews", "{}", "Content-Type", "*/*"), 415, "unsupported-media-type");
        refusedAs(
                Program.get("auditor", "/api/actions?knownAt=-999999999-01-01T00:00:00Z&format=csv"),
                400,
                "invalid-field");
        refusedAs(Program.get("auditor", "/api/actions?asOf=-999999999-01-01&format=xlsx"), 400, "invalid-field");
        refusedAs(Program.get("auditor", "/api/actions?format=pdf"), 400, "invalid-field");
        refusedAs(Program.get("auditor", "/api/actions?size=%EF%BC%91"), 400, "invalid-field");
        refusedAs(Program.get("auditor", "/api/actions?agency=%D9%A1"), 400, "invalid-field");
    }

    @Test
    void a_decision_that_is_recorded_is_answered_as_recorded_whatever_the_client_accepts() {
        var answer = post("secretary", "/api/reviews/bad/findings", """
                {"kind": "LEARNING", "theme": "chronologies", "statement": "s", "effectiveOn": "2016-01-10"}""", "Accept", "text/csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(tree(answer).path("id").asString()).startsWith("bad.f");
    }

    @Test
    void a_decision_with_a_parameter_that_is_refused_or_a_body_in_another_language_is_not_recorded() {
        var finding = """
                {"kind": "LEARNING", "theme": "chronologies", "statement": "s", "effectiveOn": "2016-01-10"}""";
        long before = Program.events();
        refusedAs(post("secretary", "/api/reviews/bad/findings?a%00b=1", finding), 400, "malformed-url");
        refusedAs(post("secretary", "/api/reviews/bad/findings?format=csv", finding), 400, "malformed-url");
        refusedAs(post("secretary", "/api/reviews/bad/findings", finding, "Content-Type", "application/yaml"), 415);
        assertThat(Program.events()).isEqualTo(before);
    }

    @Test
    void a_method_a_coding_and_a_version_that_the_server_does_not_know_are_the_clients_errors() throws IOException {
        var rest = "Host: x\r\nConnection: close\r\n";
        assertThat(raw("CONNECT /api/drift HTTP/1.1\r\n" + rest + "\r\n"))
                .startsWith("HTTP/1.1 405")
                .contains("Allow: ", "/problems/method-not-allowed");
        assertThat(raw("TRACE /api/drift HTTP/1.1\r\n" + rest + "\r\n"))
                .startsWith("HTTP/1.1 405")
                .contains("/problems/method-not-allowed");
        for (var request : List.of(
                "POST /api/reviews HTTP/1.1\r\n" + rest + "Transfer-Encoding: zip\r\n\r\n",
                "GET /api/drift HTTP/3.7\r\n" + rest + "\r\n"))
            assertThat(raw(request))
                    .startsWith("HTTP/1.1 400")
                    .contains("/problems/malformed-request")
                    .doesNotContain("the program failed");
    }

    @Test
    void a_body_that_grows_without_saying_how_long_it_is_is_cut_off() throws IOException {
        var answer = raw("POST /api/reviews HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Authorization: Basic c2VjcmV0YXJ5OnNlY3JldGFyeQ==\r\nTransfer-Encoding: chunked\r\n"
                + "Connection: close\r\n\r\n" + "12c000\r\n\"" + "x".repeat(0x12c000 - 1) + "\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("body-too-large");
    }

    @Test
    void a_URL_that_the_server_itself_refuses_is_a_problem_too() throws IOException {
        for (var url : List.of("/api/actions/{x}", "/api/actions/a;b=c", "/api//actions", "/api/actions/%2F", "/%zz"))
            assertThat(raw("GET " + url + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .as(url)
                    .matches("(?s)HTTP/1.1 4\\d\\d.*application/problem\\+json.*/problems/.*")
                    .doesNotContain("Tomcat")
                    .doesNotContain("Exception");
    }

    @Test
    void a_parameter_that_cannot_be_decoded_and_the_error_page_itself_are_problems_too() throws IOException {
        for (var request :
                List.of("GET /api/actions?asOf=%zz", "GET /api/drift?q=%ff%fe%", "GET /error", "DELETE /error"))
            assertThat(raw(request + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                            + "Authorization: Basic c2VjcmV0YXJ5OnNlY3JldGFyeQ==\r\n\r\n"))
                    .as(request)
                    .matches("(?s)HTTP/1.1 4\\d\\d.*application/problem\\+json.*/problems/.*");
    }

    @ParameterizedTest
    @CsvSource({
        "actions/unknown.f1.a1/progress, whatChanged",
        "actions/unknown.f1.a1/completion, evidence",
        "actions/unknown.f1.a1/due-date, reason"
    })
    void a_full_stop_is_no_answer(String path, String field) {
        refusedFor("/api/" + path, "{\"%s\": \".\"}".formatted(field), field);
    }

    static void refusedFor(String path, String body, String field) {
        long before = Program.events();
        var answer = post("secretary", path, body);
        assertThat(answer.statusCode()).as(body + answer.body()).isEqualTo(400);
        var fields = new ArrayList<String>();
        tree(answer)
                .path("violations")
                .forEach(violation -> fields.add(violation.path("field").asString()));
        assertThat(fields).as(body + answer.body()).contains(field).isSorted();
        assertThat(Program.events()).isEqualTo(before);
    }

    static void refusedAs(HttpResponse<String> answer, int status, String rule) {
        refusedAs(answer, status);
        assertThat(tree(answer).path("type").asString()).isEqualTo("/problems/" + rule);
    }

    private static void refusedAs(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        isAProblemThatNamesSomething(answer);
    }

    static void isAProblemThatNamesSomething(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(answer.body())
                .startsWith("application/problem+json");
        var problem = tree(answer);
        assertThat(problem.path("type").asString()).startsWith("/problems/");
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("violations").findValuesAsString("field")).isSorted();
        assertThat(problem.path("violations").valueStream()).allSatisfy(violation -> {
            assertThat(violation.path("field").asString()).isNotBlank();
            assertThat(violation.path("message").asString()).isNotBlank();
        });
        assertThat(answer.body())
                .doesNotContain("java.")
                .doesNotContain("Exception")
                .doesNotContain("select ");
    }

    /** Takes something out, puts something in, or makes something of another kind, anywhere in the tree. */
    static void spoil(ObjectNode body, Random random) {
        var objects = new ArrayList<ObjectNode>();
        collect(body, objects);
        var object = objects.get(random.nextInt(objects.size()));
        var names = new ArrayList<>(object.propertyNames());
        if (names.isEmpty() || random.nextInt(12) == 0) {
            object.set("surprise" + random.nextInt(9), junk(random));
            return;
        }
        var name = names.get(random.nextInt(names.size()));
        if (random.nextInt(4) == 0) object.remove(name);
        else object.set(name, junk(random));
    }

    static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) objects.add(object);
        node.forEach(child -> collect(child, objects));
    }

    static JsonNode junk(Random random) {
        var make = JsonNodeFactory.instance;
        return switch (random.nextInt(16)) {
            case 0 -> make.nullNode();
            case 1 -> make.booleanNode(random.nextBoolean());
            case 2 -> make.numberNode(random.nextLong());
            case 3 -> make.numberNode(new java.math.BigDecimal("1e" + random.nextInt(2000)));
            case 4 -> make.numberNode(random.nextInt(200) - 100);
            case 5 -> make.stringNode("");
            case 6 -> make.stringNode("ongoing");
            case 7 -> make.stringNode("2017-02-31");
            case 8 -> make.stringNode("9999999-01-01");
            case 9 -> make.stringNode("\u0000\u202e\uffff' or 1=1 --");
            case 10 -> make.stringNode("x".repeat(random.nextInt(6000)));
            case 11 -> make.stringNode("csc");
            case 12 -> make.stringNode("bad.f1.a1");
            case 13 -> make.objectNode().put("a", 1);
            case 14 -> ((ArrayNode) make.arrayNode().add(1)).add("x");
            default -> make.stringNode("2016-04-0" + (1 + random.nextInt(9)));
        };
    }

    static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", Program.address().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
