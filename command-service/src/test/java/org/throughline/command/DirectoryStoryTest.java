package org.throughline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.domain.Asker;
import org.throughline.domain.board.Directory;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.AgencyEntered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a directory that changes means for the decisions that name what is in it, asked for over real HTTP. */
@SpringBootTest(classes = CommandServiceStoryTest.Service.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class DirectoryStoryTest {

    static final String MINUTE = """
            "authority": {"committee": "semg", "meetingDate": "%s", "minute": "7.2"}""";
    static final String ACTION = """
            {"statement": "Train all", "desiredOutcome": "CommandDispatcher are informed", "dueDate": "2017-09-30",
             "owner": {"name": "Omar Example %1$s", "role": "Watch Manager", "agency": "%s"}, "overseenBy": "%s", %s}""";

    @LocalServerPort
    int port;

    @Autowired
    EventStore log;

    final HttpClient http = HttpClient.newHttpClient();
    final JsonMapper json = new JsonMapper();

    @BeforeEach
    void a_review_with_a_finding() throws Exception {
        post("/api/reviews", """
                {"id": "named-then", "kind": "LEARNING_REVIEW", "reference": "R", "title": "A review",
                 "commissionedBy": "semg", "beganOn": "2015-06-01"}""");
        post("/api/reviews/named-then/findings", """
                {"kind": "LEARNING", "theme": "chronologies", "statement": "s", "effectiveOn": "2015-06-02"}""");
    }

    @Test
    void an_agency_is_named_from_the_day_it_joined_to_the_day_it_left() throws Exception {
        taken("/api/directory/agencies", """
                {"id": "fire", "name": "Fire Service", "effectiveOn": "2016-01-01"}""");
        taken("/api/directory/agencies/fire/departure", """
                {"reason": "merged", "effectiveOn": "2016-06-30"}""");

        refused(action("fire", "semg", "2015-12-31"), "agency-is-on-the-board-on-that-day");
        refused(action("fire", "semg", "2016-07-01"), "agency-is-on-the-board-on-that-day");
        assertThat(action("fire", "semg", "2016-06-30").statusCode()).isEqualTo(201);
    }

    @Test
    void a_committee_is_named_until_the_day_of_its_last_meeting() throws Exception {
        taken("/api/directory/committees", """
                {"id": "short-group", "name": "Task group", "effectiveOn": "2016-01-01"}""");
        taken("/api/directory/committees/short-group/dissolution", """
                {"reason": "done", "effectiveOn": "2016-06-30",
                 "authority": {"committee": "short-group", "meetingDate": "2016-06-30", "minute": "9"}}""");

        assertThat(action("csc", "short-group", "2016-06-30").statusCode()).isEqualTo(201);
        refused(action("csc", "short-group", "2016-07-01"), "committee-sits-on-that-day");
        refused(post("/api/reviews/named-then/plan/agreement", """
                        {"authority": {"committee": "short-group", "meetingDate": "2016-07-01", "minute": "1"}}"""), "committee-sits-on-that-day");
    }

    @Test
    void a_theme_takes_no_finding_of_a_day_after_it_was_retired_not_even_by_a_correction() throws Exception {
        taken("/api/directory/themes", """
                {"id": "supervision", "name": "Supervision"}""");
        var path = "/api/reviews/named-then/findings";
        var finding = """
                {"kind": "LEARNING", "theme": "supervision", "statement": "s", "effectiveOn": "%s"}""";
        var raised = post(path, finding.formatted("2016-05-01"));
        assertThat(raised.statusCode()).as(raised.body()).isEqualTo(201);
        taken("/api/directory/themes/supervision/name", """
                {"name": "Reflective supervision"}""");
        assertThat(directory("").path("themes").path("supervision").path("name").asString())
                .isEqualTo("Reflective supervision");
        taken("/api/directory/themes", """
                {"id": "old-theme", "name": "Old", "effectiveOn": "2010-01-01"}""");
        taken("/api/directory/themes/old-theme/retirement", """
                {"reason": "covered", "effectiveOn": "2016-01-01"}""");

        refused(
                post(path, finding.replace("supervision", "old-theme").formatted("2016-05-01")),
                "theme-is-in-use-on-that-day");
        refused(
                post("/api/findings/" + json.readTree(raised.body()).path("id").asString() + "/corrections", """
                {"corrects": 0, "changes": {"theme": "old-theme"}, "reason": "MISREAD", "why": "the theme"}"""),
                "theme-is-in-use-on-that-day");
    }

    @Test
    void a_repeated_request_is_answered_as_before_though_the_agency_has_left_since() throws Exception {
        taken("/api/directory/agencies", """
                {"id": "ambulance", "name": "Ambulance Service", "effectiveOn": "2016-01-01"}""");
        var path = "/api/findings/named-then.f1/actions";
        var body = ACTION.formatted("ambulance", "semg", MINUTE.formatted("2016-06-30"));
        var first = post(path, body, "Idempotency-Key", "ambulance-1");
        taken("/api/directory/agencies/ambulance/departure", """
                {"reason": "merged", "effectiveOn": "2016-03-01"}""");
        var again = post(path, body, "Idempotency-Key", "ambulance-1");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        refused(post(path, body), "agency-is-on-the-board-on-that-day");
    }

    @Test
    void somebody_takes_up_a_role_and_leaves_it_and_their_name_is_only_shown() throws Exception {
        var entered = taken("/api/directory/people", """
                {"person": {"name": "Petra Example", "role": "Named Nurse", "agency": "nuth"},
                 "effectiveOn": "2016-01-01"}""");
        var person = entered.path("id").asString();
        taken("/api/directory/people/" + person + "/departure", """
                {"agency": "nuth", "effectiveOn": "2016-06-30"}""");

        assertThat(directory("?asOf=2016-02-01").path("people").toString())
                .contains(person, "Petra Example", "\"role\":\"Named Nurse\"", "\"from\":\"2016-01-01\"")
                .doesNotContain("\"to\":\"2016-06-30\"");
        assertThat(directory("").path("people").toString()).contains("\"to\":\"2016-06-30\"");
        assertThat(tree("/api/directory/history").toString())
                .contains("PersonLeft", person, "\"user\":\"throughline\"")
                .doesNotContain("Petra");
    }

    @Test
    void whoever_would_begin_the_directory_a_second_time_comes_too_late() {
        var second = new GenericDomainEventMessage<>(
                "Directory",
                DirectoryEvent.STREAM,
                0,
                new AgencyEntered(Directory.SINCE_EVER, null, null, new AgencyId("second"), "Second"),
                new Asker("throughline", Role.ADMINISTRATOR, null).asMetaData());

        assertThatThrownBy(() -> log.publish(second)).isInstanceOf(AggregateStreamCreationException.class);
    }

    HttpResponse<String> action(String agency, String committee, String day) throws Exception {
        return post("/api/findings/named-then.f1/actions", ACTION.formatted(agency, committee, MINUTE.formatted(day)));
    }

    void refused(HttpResponse<String> answer, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(json.readTree(answer.body()).path("type").asString()).isEqualTo("/problems/" + rule);
    }

    JsonNode taken(String path, String body) throws Exception {
        var answer = post(path, body);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    JsonNode directory(String query) throws Exception {
        return tree("/api/directory" + query);
    }

    JsonNode tree(String path) throws Exception {
        return json.readTree(
                http.send(request(path).GET().build(), BodyHandlers.ofString()).body());
    }

    HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        var request = request(path).POST(BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        var login = Base64.getEncoder().encodeToString("secretary:secretary".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json");
    }
}
