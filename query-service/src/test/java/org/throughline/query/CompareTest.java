package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.QueryService.JULY;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.throughline.events.ActionId;
import org.throughline.query.QueryService.Running;
import tools.jackson.databind.JsonNode;

/** One thing from two standpoints, and why it differs. */
@SpringBootTest(classes = QueryService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CompareTest {

    private static final LocalDate SPRING = LocalDate.of(2017, 3, 31);

    @Autowired
    Running service;

    @BeforeEach
    void ready() {
        service.isReady();
    }

    @Test
    void a_late_entry_that_lowered_a_delay_is_named_beside_the_figure() {
        var action = service.happened("compared", 1).getFirst();
        var assigned = recordedAt(action, 0);
        service.rebaselined(action, JULY, SPRING);
        service.ask("/api/actions/" + action + "?atLeast=1");

        var found = service.ask(
                "/api/compare?of=actions/%s&asOf=2016-10-31&knownAt=%s&asOf2=2016-10-31".formatted(action, assigned));

        var fields = fields(found);
        assertThat(fields.get("delayDays").toString()).isEqualTo("""
                        {"field":"delayDays","left":"31","right":"0","differs":true,"lowered":true,"entries":[{"id":"%s","version":1}],"daysPassed":false,"elsewhere":false}""".formatted(action));
        assertThat(fields.get("maskedDelayDays").path("right").asString()).isEqualTo("31");
        assertThat(fields.get("maskedDelayDays").path("lowered").asBoolean()).isFalse();
        assertThat(fields.get("dueDate").path("left").asString()).isEqualTo("2016-09-30");
        assertThat(fields.get("dueDate").path("right").asString()).isEqualTo("2017-03-31");
        assertThat(fields.get("statement").path("differs").asBoolean()).isFalse();
        assertThat(found.path("between").size()).isEqualTo(1);
        assertThat(found.path("between").path(0).path("countsLeft").asBoolean()).isFalse();
        assertThat(found.path("differing").asLong())
                .isEqualTo(fields.values().stream()
                        .filter(field -> field.path("differs").asBoolean())
                        .count());
    }

    @Test
    void the_sides_can_be_exchanged() {
        var action = service.happened("compared-the-other-way", 1).getFirst();
        var assigned = recordedAt(action, 0);
        service.rebaselined(action, JULY, SPRING);
        service.ask("/api/actions/" + action + "?atLeast=1");

        var found = service.ask(
                "/api/compare?of=actions/%s&asOf=2016-10-31&asOf2=2016-10-31&knownAt2=%s".formatted(action, assigned));

        var delay = fields(found).get("delayDays");
        assertThat(delay.path("left").asString()).isEqualTo("0");
        assertThat(delay.path("right").asString()).isEqualTo("31");
        assertThat(delay.path("entries").path(0).path("version").asInt()).isEqualTo(1);
        assertThat(found.path("between").path(0).path("countsLeft").asBoolean()).isTrue();
    }

    @Test
    void a_correction_counts_on_the_days_of_what_it_corrects() {
        var action = service.happened("compared-corrected", 1).getFirst();
        service.rebaselined(action, JULY, SPRING);
        var moved = recordedAt(action, 1);
        service.retracted(action, 1);
        service.ask("/api/actions/" + action + "?atLeast=2");

        var found = service.ask(
                "/api/compare?of=actions/%s&asOf=2016-10-31&knownAt=%s&asOf2=2016-10-31".formatted(action, moved));

        var delay = fields(found).get("delayDays");
        assertThat(delay.path("left").asString()).isEqualTo("0");
        assertThat(delay.path("right").asString()).isEqualTo("31");
        assertThat(delay.path("entries").path(0).path("version").asInt()).isEqualTo(2);
        assertThat(fields(found).get("driftDays").path("lowered").asBoolean()).isTrue();
    }

    @Test
    void days_that_pass_are_told_from_entries() {
        var action = service.happened("compared-by-day", 1).getFirst();
        service.progress(action, LocalDate.of(2016, 11, 15), "Half the teams are trained");
        service.ask("/api/actions/" + action + "?atLeast=1");

        var found = service.ask("/api/compare?of=actions/%s&asOf=2016-10-31&asOf2=2016-11-30".formatted(action));

        var fields = fields(found);
        var delay = fields.get("delayDays");
        assertThat(delay.path("left").asString()).isEqualTo("31");
        assertThat(delay.path("right").asString()).isEqualTo("61");
        assertThat(delay.path("daysPassed").asBoolean()).isTrue();
        assertThat(delay.path("entries").size()).isZero();
        assertThat(delay.path("elsewhere").asBoolean()).isFalse();
        var staleness = fields.get("stalenessDays");
        assertThat(staleness.path("entries").path(0).path("version").asInt()).isEqualTo(1);
        assertThat(staleness.path("lowered").asBoolean()).isFalse();
        assertThat(fields.get("progress").path("left").isNull()).isTrue();
        assertThat(fields.get("progress").path("daysPassed").asBoolean()).isFalse();
    }

    @Test
    void what_was_not_there_yet_is_said_and_what_never_was_is_unknown() {
        var action = service.happened("compared-early", 1).getFirst();
        service.ask("/api/actions/" + action + "?atLeast=0");

        var found = service.ask("/api/compare?of=actions/%s&asOf=2016-01-01".formatted(action));

        assertThat(found.path("left").path("exists").asBoolean()).isFalse();
        assertThat(found.path("right").path("exists").asBoolean()).isTrue();
        assertThat(found.path("title").asString()).isEqualTo("Train all");
        assertThat(service.get("/api/compare?of=actions/%s&asOf=2016-01-01&asOf2=2016-01-02".formatted(action))
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/compare?of=actions/never-was.f1.a1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void findings_and_reviews_are_compared_too() {
        var action = service.happened("compared-whole", 1).getFirst();
        service.completed(action, JULY);
        service.signedOff(action, JULY);
        service.ask("/api/actions/" + action + "?atLeast=3");

        var finding = fields(service.ask("/api/compare?of=findings/compared-whole.f1&asOf=2016-06-30"));
        var review = fields(service.ask("/api/compare?of=reviews/compared-whole&asOf=2015-12-31"));

        assertThat(finding.get("status").path("left").asString()).isEqualTo("RAISED");
        assertThat(finding.get("status").path("right").asString()).isEqualTo("ADDRESSED");
        assertThat(finding.get("status").path("entries").path(0).path("id").asString())
                .isEqualTo(action.value());
        assertThat(review.get("recordedFindings").path("left").asString()).isEqualTo("0");
        assertThat(review.get("recordedFindings").path("right").asString()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    of=things/compared | of
                    of=compared.f1.a1 | of
                    of=actions/Not%20one | of
                    asOf=2016-10-31 | of
                    of=actions/compared.f1.a1&asOf2=2999-01-01 | asOf2
                    of=actions/compared.f1.a1&knownAt2=2999-01-01 | knownAt2
                    """)
    void what_cannot_be_compared_is_refused_by_its_parameter(String question, String parameter) {
        var answer = service.get("/api/compare?" + question);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"%s\"".formatted(parameter));
    }

    @Test
    void the_fields_are_taken_along_as_csv() {
        var action = service.happened("compared-as-file", 1).getFirst();
        service.ask("/api/actions/" + action + "?atLeast=0");

        var file =
                service.get("/api/compare?of=actions/%s&asOf=2016-10-31&asOf2=2016-11-30&format=csv".formatted(action));

        assertThat(file.body())
                .contains("field,left,right,differs,lowered,why", "delayDays,31,61,true,false,days passed");
    }

    private static Map<String, JsonNode> fields(JsonNode found) {
        var fields = new TreeMap<String, JsonNode>();
        found.path("fields").forEach(field -> fields.put(field.path("field").asString(), field));
        return fields;
    }

    private String recordedAt(ActionId action, int version) {
        service.ask("/api/actions/" + action + "?atLeast=" + version);
        return service.ask("/api/actions/" + action + "/history")
                .path("entries")
                .path(version)
                .path("recordedAt")
                .asString();
    }
}
