package org.throughline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What is decided on a review, its plan and its findings, asked for over real HTTP and kept in a real log. */
@SpringBootTest(classes = CommandServiceStoryTest.Service.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ReviewStoryTest {

    static final String BY_SEMG = """
            "authority": {"committee": "semg", "meetingDate": "2016-11-30", "minute": "7.2"}""";

    static final String NOT_KNOWN = """
            {"change": "NOT_KNOWN", "statement": "not measured", "restsOnNone": true}""";

    @LocalServerPort
    int port;

    @Autowired
    EventStore log;

    static final String CORRECTION =
            "{\"corrects\": %d, \"changes\": %s, \"reason\": \"TYPING_ERROR\", \"why\": \"w\"}";

    final HttpClient http = HttpClient.newHttpClient();
    final JsonMapper json = new JsonMapper();

    @Test
    void a_plan_is_agreed_signed_off_once_its_action_is_and_taken_back_by_correction() throws Exception {
        var action = assigned("plan-story");
        var review = "/api/reviews/plan-story";
        taken(review + "/plan/agreement", "{%s}".formatted(BY_SEMG), 2);
        refused(review + "/sign-off", "{%s}".formatted(BY_SEMG), 409, "planned-actions-are-done");
        taken("/api/actions/" + action + "/completion", """
                {"evidence": "attendance lists", "effectiveOn": "2016-10-05"}""", 1);
        taken("/api/actions/" + action + "/verification", """
                {"outcome": "ACCEPTED", "verifier": {"name": "Ines Example", "role": "Nurse", "agency": "nuth"},
                 "method": "dip sample", "effectiveOn": "2016-10-20", %s}""".formatted(BY_SEMG), 2);
        taken("/api/actions/" + action + "/sign-off", "{%s}".formatted(BY_SEMG), 3);
        taken(review + "/sign-off", "{\"conditions\": [\"a re-audit\"], %s}".formatted(BY_SEMG), 3);
        taken(review + "/sign-off/conditions", """
                {"condition": 1, "how": "re-audited", "authority":
                 {"committee": "board", "meetingDate": "2017-07-01", "minute": "1"}}""", 4);
        refused(review + "/corrections", """
                {"corrects": 3, "retract": true, "reason": "WRONG_MATTER", "why": "that was another plan", %s}""".formatted(BY_SEMG), 409, "later-decisions-still-follow");
        taken(review + "/corrections", """
                {"corrects": 3, "changes": {"conditions": ["a re-audit", "a letter"]}, "reason": "MISREAD",
                 "why": "two conditions", %s}""".formatted(BY_SEMG), 5);
        refused(review + "/plan/sustained", "{\"basis\": \"b\"}", 400, "invalid-field");
        refused(review + "/plan/impact", """
                {"practice": {"change": "IMPROVED", "statement": "s"}, "systems": %1$s, "outcomes": %1$s, %2$s}""".formatted(NOT_KNOWN, BY_SEMG), 400, "invalid-field");
        refused(
                review + "/plan/impact",
                """
                {"practice": {"change": "IMPROVED", "statement": "s", "evidence": [{"action": "%3$s", "version": 1}]},
                 "systems": %1$s, "outcomes": %1$s, %2$s}""".formatted(NOT_KNOWN, BY_SEMG, action),
                409,
                "evidence-is-recorded-on-an-action-of-the-plan");
        refused(review + "/plan/sustained", """
                {"basis": "the third re-audit", "authority":
                 {"committee": "board", "meetingDate": "2017-12-01", "minute": "1"}}""", 409, "checks-of-the-plan-found-the-change-lasting");
        taken("/api/actions/" + action + "/closure", """
                {"reason": "COMPLETED_WITHOUT_IMPACT_EVIDENCE", "explanation": "nothing was measured", "authority":
                 {"committee": "board", "meetingDate": "2017-12-01", "minute": "1"}}""", 4);
        taken(review + "/plan/sustained", """
                {"basis": "the third re-audit", "authority":
                 {"committee": "board", "meetingDate": "2017-12-01", "minute": "1"}}""", 7);
        refused(review + "/plan/closure", """
                {"explanation": "nothing is left", "authority":
                 {"committee": "board", "meetingDate": "2017-12-01", "minute": "1"}}""", 409, "conditions-are-met");
        taken(review + "/sign-off/conditions", """
                {"condition": 2, "how": "sent", "authority":
                 {"committee": "board", "meetingDate": "2017-12-01", "minute": "1"}}""", 8);
        taken(review + "/plan/closure", """
                {"explanation": "nothing is left", "authority":
                 {"committee": "board", "meetingDate": "2017-12-02", "minute": "1"}}""", 9);
    }

    @Test
    void everything_else_is_decided_over_HTTP_too() throws Exception {
        assigned("full-story");
        var review = "/api/reviews/full-story";
        taken(review + "/hold", """
                {"reason": "CRIMINAL_PROCEEDINGS", "explanation": "trial", "reviewBy": "2017-04-30", %s}""".formatted(BY_SEMG), 2);
        taken(review + "/hold/review", """
                {"reviewBy": "2017-07-31", "explanation": "adjourned", %s}""".formatted(BY_SEMG), 3);
        taken(review + "/hold/release", "{\"explanation\": \"over\", %s}".formatted(BY_SEMG), 4);
        taken(review + "/restriction", """
                {"reason": "a child is protected", "restsOn": "order of 3 March", "readers": {"roles": ["SECRETARY", "CHAIR"],
                 "agencies": ["police"], "users": ["auditor"]}, "excludedAgencies": ["nuth"], "reviewBy": "2017-07-31", %s}""".formatted(BY_SEMG), 5);
        taken(review + "/restriction/review", """
                {"reviewBy": "2017-10-31", "explanation": "the appeal is pending", %s}""".formatted(BY_SEMG), 6);
        taken(review + "/restriction/lifting", "{\"reason\": \"discharged\", %s}".formatted(BY_SEMG), 7);
        taken(review + "/notifications", "{\"body\": \"National Panel\", \"effectiveOn\": \"2016-12-01\"}", 8);
        taken(review + "/criteria", """
                {"met": true, "statutoryKind": "SERIOUS_CASE_REVIEW", "decidedBy": "Chair", "reasons": "a child died"}""", 9);
        taken(review + "/publication", """
                {"publication": {"state": "PUBLISHED", "publishedOn": "2017-01-10"}, %s}""".formatted(BY_SEMG), 10);
        taken(review + "/oversight", "{\"to\": \"crc\", \"reason\": \"monthly\", %s}".formatted(BY_SEMG), 11);
        taken(review + "/oversight/return", "{\"to\": \"semg\", \"reason\": \"ended\", %s}".formatted(BY_SEMG), 12);
        taken(review + "/corrections", """
                {"corrects": 0, "changes": {"title": "Another title"}, "reason": "TYPING_ERROR", "why": "the title"}""", 13);
        assigned("earlier-story");
        var finding = "/api/findings/full-story.f1";
        taken(finding + "/recurrence", """
                {"earlier": ["earlier-story.f1"], "why": "the same gap"}""", 2);
        taken(finding + "/dispute", """
                {"positions": [{"agency": "csc", "position": "not ours"}]}""", 3, "lead-csc");
        taken(finding + "/dispute/resolution", """
                {"outcome": "NOT_UPHELD", "resolution": "it stands", "authority":
                 {"committee": "board", "meetingDate": "2026-01-10", "minute": "1"},
                 "effectiveOn": "%s"}""".formatted(LocalDate.now(ZoneId.of("Europe/London"))), 4);
        taken(finding + "/decline", "{\"reason\": \"ended\", %s}".formatted(BY_SEMG), 5);
        taken(finding + "/taking-up", "{\"reason\": \"begun anew\", %s}".formatted(BY_SEMG), 6);
        taken(finding + "/corrections", """
                {"corrects": 0, "changes": {"statement": "Some needed work"}, "reason": "MISREAD", "why": "the statement"}""", 7);
        assertThat(log.readEvents("full-story.f1").asStream()).hasSize(9);
    }

    @Test
    void a_body_is_refused_by_the_name_of_the_field_that_is_wrong() throws Exception {
        assigned("bad-story");
        var review = "/api/reviews/bad-story";
        wrong(review + "/hold", "{\"reason\": \"INQUEST\", \"explanation\": \"e\", %s}".formatted(BY_SEMG), "reviewBy");
        wrong(
                review + "/hold",
                "{\"reason\": \"INQUEST\", \"explanation\": \"e\", \"reviewBy\": \"2017-01-01\"}",
                "authority");
        var restriction = """
                {"reason": "r", "restsOn": "o", "readers": {"roles": ["%s"], "agencies": ["police"]}, %s, %s}""";
        var reviewBy = "\"reviewBy\": \"2017-07-31\"";
        wrong(review + "/restriction", restriction.formatted("AUDITOR", reviewBy, BY_SEMG), "readers.roles");
        wrong(review + "/restriction", restriction.formatted("CHAIR", "\"source\": null", BY_SEMG), "reviewBy");
        wrong(review + "/restriction", restriction.formatted("CHAIR", reviewBy, "\"source\": null"), "authority");
        wrong(
                review + "/restriction",
                restriction.formatted("CHAIR", reviewBy, "\"excludedAgencies\": [\"police\"], " + BY_SEMG),
                "excludedAgencies");
        wrong(review + "/restriction/lifting", "{\"reason\": \"r\"}", "authority");
        wrong(
                review + "/criteria",
                "{\"met\": true, \"statutoryKind\": \"RESEARCH\", \"decidedBy\": \"c\", \"reasons\": \"r\"}",
                "statutoryKind");
        wrong(
                review + "/criteria",
                "{\"met\": true, \"statutoryKind\": \"SERIOUS_CASE_REVIEW\", \"reasons\": \"r\"}",
                "decidedBy");
        wrong(
                review + "/publication",
                "{\"publication\": {\"state\": \"PUBLISHED\"}, %s}".formatted(BY_SEMG),
                "publication.publishedOn");
        wrong(review + "/oversight", "{\"to\": \"nobody\", \"reason\": \"r\", %s}".formatted(BY_SEMG), "to");
        wrong(review + "/corrections", CORRECTION.formatted(0, "{\"colour\": \"red\"}"), "changes.colour");
        wrong(review + "/corrections", CORRECTION.formatted(0, "{\"title\": null}"), "changes.title");
        wrong(review + "/corrections", CORRECTION.formatted(0, "{\"id\": \"another\"}"), "changes.id");
        wrong(review + "/corrections", CORRECTION.formatted(0, "{\"beganOn\": \"soon\"}"), "changes.beganOn");
        wrong(
                review + "/corrections",
                CORRECTION.formatted(0, "{\"period\": {\"from\": \"2015-01-01\"}}"),
                "changes.period.to");
        wrong(review + "/corrections", "{\"corrects\": 0, \"reason\": \"MISREAD\", \"why\": \"w\"}", "changes");
        wrong(
                review + "/corrections",
                "{\"corrects\": 0, \"changes\": {\"title\": \"T\"}, \"reason\": \"NOT_STATED\", \"why\": \"w\"}",
                "reason");
        wrong("/api/findings/bad-story.f1/recurrence", "{\"earlier\": [\"f1\"], \"why\": \"w\"}", "earlier");
        wrong(
                "/api/findings/bad-story.f1/dispute",
                "{\"positions\": [{\"agency\": \"csc\"}]}",
                "positions[0].position");
        refused(review + "/plan/agreement", "{%s}".formatted(BY_SEMG), 403, "role-may-not", "auditor");
    }

    private String assigned(String review) throws Exception {
        created("/api/reviews", """
                {"id": "%s", "kind": "SERIOUS_CASE_REVIEW", "reference": "R", "title": "A review",
                 "commissionedBy": "semg", "beganOn": "2015-06-01"}""".formatted(review));
        var finding = created("/api/reviews/" + review + "/findings", """
                {"kind": "AREA_TO_STRENGTHEN", "theme": "chronologies", "statement": "Most needed further work",
                 "effectiveOn": "2016-05-01"}""");
        return created("/api/findings/" + finding + "/actions", """
                {"statement": "Train all", "desiredOutcome": "CommandDispatcher are informed",
                 "owner": {"name": "Omar Example", "role": "Service Manager", "agency": "csc"}, "overseenBy": "semg",
                 "dueDate": "2016-09-30",
                 "authority": {"committee": "semg", "meetingDate": "2016-06-01", "minute": "7.2"}}""");
    }

    private String created(String path, String body) throws Exception {
        var answer = post("secretary", path, body);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(201);
        return json.readTree(answer.body()).path("id").asString();
    }

    private void taken(String path, String body, long version) throws Exception {
        taken(path, body, version, "secretary");
    }

    private void taken(String path, String body, long version, String user) throws Exception {
        var answer = post(user, path, body);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        assertThat(json.readTree(answer.body()).path("version").asLong())
                .as(path)
                .isEqualTo(version);
    }

    private void refused(String path, String body, int status, String rule) throws Exception {
        refused(path, body, status, rule, "secretary");
    }

    private void refused(String path, String body, int status, String rule, String user) throws Exception {
        var answer = post(user, path, body);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(status);
        assertThat(json.readTree(answer.body()).path("type").asString()).isEqualTo("/problems/" + rule);
    }

    private void wrong(String path, String body, String field) throws Exception {
        var answer = post("secretary", path, body);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).path("violations"))
                .as(path + answer.body())
                .anyMatch(violation -> violation.path("field").asString().startsWith(field));
    }

    private HttpResponse<String> post(String user, String path, String body) throws Exception {
        var login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Basic " + login)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
