package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.Program.tree;
import static org.throughline.standalone.WholeStoryTest.assigned;
import static org.throughline.standalone.WholeStoryTest.seen;
import static org.throughline.standalone.WholeStoryTest.signals;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is promised is corrected, amended, assessed and owed again and again over HTTP, and what lists show of it. */
class PutRightStoryTest {

    private static final String SEMG =
            "\"authority\": {\"committee\": \"semg\", \"meetingDate\": \"%s\", \"minute\": \"3\"}";

    @Test
    void a_correction_is_previewed_and_then_recorded_as_it_was_previewed() {
        var action = assigned("previewed", "2016-01-10", "2016-06-30");
        rebaselined(action, "2016-03-03", "2017-06-30");
        var corrections = "/api/actions/" + action + "/corrections";
        var body = """
                {"corrects": 1, "changes": {"dueDate": "2016-07-31"}, "reason": "TYPING_ERROR", "why": "2016, not 2017", %s}""".formatted(SEMG.formatted("2016-03-03"));
        long before = Program.events();

        var answer = post("secretary", corrections + "/preview", body);
        var preview = tree(answer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Program.events()).isEqualTo(before);
        assertThat(preview.path("fields").toString())
                .isEqualTo("[{\"field\":\"dueDate\",\"before\":\"2017-06-30\",\"after\":\"2016-07-31\"}]");
        assertThat(preview.path("lowers").asBoolean()).isTrue();

        decide("secretary", corrections, body);
        var detail = seen(action, 3);
        assertThat(detail.at("/corrections/0/fields")).isEqualTo(preview.path("fields"));
        assertThat(detail.at("/corrections/0/effects")).isEqualTo(preview.path("effects"));
        assertThat(detail.at("/action/corrected/lowered").toString()).contains("DRIFT_DAYS");
    }

    @Test
    void a_preview_is_refused_as_the_correction_would_be() {
        var action = assigned("not-previewed", "2016-01-10", "2016-06-30");
        rebaselined(action, "2016-03-03", "2016-09-30");
        for (var wrong : new String[] {
            "{\"corrects\": 1, \"changes\": {\"dueDate\": \"2016-07-31\"}, \"reason\": \"MISREAD\", \"why\": \"w\"}",
            "{\"corrects\": 1, \"changes\": {\"dueDate\": \"2016-02-01\"}, \"reason\": \"MISREAD\", \"why\": \"w\", %s}"
                    .formatted(SEMG.formatted("2016-03-03")),
            "{\"corrects\": 0, \"changes\": {\"effectiveOn\": \"2016-01-01\"}, \"reason\": \"MISREAD\", \"why\": \"w\", %s}"
                    .formatted(SEMG.formatted("2016-03-03")),
            "{\"corrects\": 9, \"retract\": true, \"reason\": \"DUPLICATE\", \"why\": \"w\"}"
        }) {
            var preview = post("secretary", "/api/actions/" + action + "/corrections/preview", wrong);
            var correction = post("secretary", "/api/actions/" + action + "/corrections", wrong);
            assertThat(preview.statusCode()).as(preview.body()).isEqualTo(409).isEqualTo(correction.statusCode());
            assertThat(tree(preview).path("type")).isEqualTo(tree(correction).path("type"));
            assertThat(tree(preview).path("detail")).isEqualTo(tree(correction).path("detail"));
        }
        assertThat(post("lead-csc", "/api/actions/" + action + "/corrections/preview", "{}")
                        .statusCode())
                .isIn(400, 403);
    }

    @Test
    void a_repeated_correction_is_answered_with_the_same_versions() {
        var action = assigned("replayed", "2016-01-10", "2016-06-30");
        rebaselined(action, "2016-03-03", "2017-06-30");
        var body = """
                {"corrects": 1, "changes": {"dueDate": "2016-07-31"}, "reason": "TYPING_ERROR", "why": "2016", %s}""".formatted(SEMG.formatted("2016-03-03"));
        var path = "/api/actions/" + action + "/corrections";
        var first = post("secretary", path, body, "Idempotency-Key", "replayed-correction");
        rebaselined(action, "2016-04-04", "2016-08-31");
        var second = post("secretary", path, body, "Idempotency-Key", "replayed-correction");

        assertThat(tree(first).path("version").asLong()).isEqualTo(2);
        assertThat(tree(first).path("lastVersion").asLong()).isEqualTo(3);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("ETag"))
                .isEqualTo(first.headers().firstValue("ETag"));
    }

    @Test
    void a_promise_is_amended_with_before_and_after_and_what_it_asks_less_for() {
        var action = assigned("reworded", "2016-01-10", "2016-06-30");
        decide("secretary", "/api/actions/" + action + "/amendment", """
                {"statement": "Train managers", "priority": "LOW", "reason": "there are no others left", %s}""".formatted(SEMG.formatted("2016-03-03")));

        var amended = seen(action, 1);
        assertThat(amended.at("/action/statement").asString()).isEqualTo("Train managers");
        assertThat(amended.at("/action/narrowed").toString()).isEqualTo("[\"PRIORITY_LOWERED\"]");
        assertThat(amended.at("/amendments/0/on").asString()).isEqualTo("2016-03-03");
        assertThat(amended.at("/promisedFirst/statement").asString()).isNotEqualTo("Train managers");
        var before = ask("/api/actions/" + action + "?asOf=2016-03-02").path("action");
        assertThat(before.path("statement").asString()).isNotEqualTo("Train managers");
        assertThat(before.path("narrowed")).isEmpty();
        assertThat(ask("/api/actions?review=reworded&narrowed=true")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(ask("/api/changes?review=reworded&since=2016-03-02&what=STATEMENT")
                        .at("/items/0/after")
                        .asString())
                .isEqualTo("Train managers");
        assertThat(post("lead-csc", "/api/actions/" + action + "/amendment", """
                {"priority": "HIGH", "reason": "ours", %s}""".formatted(
                                        SEMG.formatted("2016-03-04")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void progress_is_assessed_by_somebody_outside_the_lead_agency_and_claims_nothing() {
        var action = assigned("assessed", "2016-01-10", "2016-06-30");
        var assessment = """
                {"result": "SLIPPED", "assessor": {"name": "Rita Example", "role": "Designated Nurse", "agency": "%s"},
                 "method": "follow-up of recommendations", "effectiveOn": "2016-04-04", %s}""";
        decide(
                "secretary",
                "/api/actions/" + action + "/progress-assessment",
                assessment.formatted("nuth", SEMG.formatted("2016-04-04")));

        var shown = seen(action, 1);
        assertThat(shown.at("/action/progressAssessed").asString()).isEqualTo("SLIPPED");
        assertThat(shown.at("/action/status").asString()).isEqualTo("AGREED");
        assertThat(shown.at("/progressAssessments/0/assessor/name").asString()).isEqualTo("Rita Example");
        assertThat(ask("/api/actions/" + action + "?asOf=2016-04-03")
                        .at("/action/progressAssessed")
                        .isNull())
                .isTrue();
        assertThat(post(
                                "secretary",
                                "/api/actions/" + action + "/progress-assessment",
                                assessment.formatted("csc", SEMG.formatted("2016-04-05")))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_duty_is_owed_again_and_again_until_it_ends() {
        var action = assigned("monthly", "2016-01-10", "2016-01-31");
        decide("secretary", "/api/actions/" + action + "/recurring-duty", """
                {"every": 1, "unit": "MONTHS", "firstDueOn": "2016-01-31", "reason": "a monthly report", %s}""".formatted(SEMG.formatted("2016-01-12")));
        occurrence(action, "2016-01-31", "DONE", "2016-01-30");
        assertThat(seen(action, 2).at("/action/dueDate").asString()).isEqualTo("2016-02-29");
        occurrence(action, "2016-02-29", "MISSED", "2016-04-01");

        var missed = seen(action, 3);
        assertThat(missed.at("/action/missedOccurrences").asInt()).isEqualTo(1);
        assertThat(missed.at("/action/dueDate").asString()).isEqualTo("2016-03-31");
        assertThat(missed.path("duty").toString()).contains("2016-02-29");
        assertThat(ask("/api/actions?review=monthly&sort=-missedOccurrences")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(post("lead-csc", "/api/actions/" + action + "/completion", """
                {"evidence": "all reports", "effectiveOn": "2016-04-02"}""")
                        .statusCode())
                .as("its duty runs")
                .isEqualTo(409);
        decide("secretary", "/api/actions/" + action + "/recurring-duty/end", """
                {"reason": "quarterly from now on", %s}""".formatted(
                        SEMG.formatted("2016-04-04")));
        assertThat(seen(action, 4).at("/action/dueDate").asString()).isEqualTo("2016-03-31");
        assertThat(ask("/api/actions/" + action + "?asOf=2016-03-31")
                        .at("/action/missedOccurrences")
                        .asInt())
                .isZero();
    }

    @Test
    void a_chairs_action_is_listed_until_a_meeting_decides_also_under_the_version_that_corrected_it() {
        var action = assigned("listed-chair", "2016-01-10", "2016-06-30");
        decide("chair", "/api/actions/" + action + "/due-date", """
                {"dueDate": "2016-09-30", "reasonCode": "CAPACITY", "reason": "two teams are being merged", "authority":
                 {"committee": "board", "meetingDate": "2016-03-03", "minute": "Note 4", "chairsAction": true}}""");
        assertThat(seen(action, 1).at("/action/toBeRatified/0/version").asLong())
                .isEqualTo(1);
        decide("secretary", "/api/actions/" + action + "/corrections", """
                {"corrects": 1, "changes": {"dueDate": "2016-10-31"}, "reason": "TYPING_ERROR", "why": "the note says October",
                 "authority": {"committee": "board", "meetingDate": "2016-03-09", "minute": "1"}}""");
        seen(action, 3);
        assertThat(waiting("listed-chair").path("total").asInt()).isEqualTo(1);
        assertThat(waiting("listed-chair&asOf=2016-03-02").path("total").asInt())
                .isZero();
        assertThat(toBeRatified(action)).isEqualTo("[false,false,false,true]");

        decide("secretary", "/api/actions/" + action + "/ratification", """
                {"decision": 3, "outcome": "RATIFIED",
                 "authority": {"committee": "board", "meetingDate": "2016-04-12", "minute": "3"}}""");
        assertThat(seen(action, 4).at("/chairsActions/0/outcome").asString()).isEqualTo("RATIFIED");
        assertThat(waiting("listed-chair").path("total").asInt()).isZero();
        assertThat(toBeRatified(action)).isEqualTo("[false,false,false,false,false]");
    }

    @Test
    void somebody_leaves_on_an_earlier_day_than_their_successor_took_over() {
        var action = assigned("left-earlier", "2016-01-10", "2016-06-30");
        var person = seen(action, 0).at("/action/owner/person").asString();
        decide("secretary", "/api/actions/" + action + "/owner", """
                {"owner": {"name": "Successor Example", "role": "Service Manager", "agency": "csc"}, "reason": "follows",
                 "effectiveOn": "2016-05-01", %s}""".formatted(SEMG.formatted("2016-05-01")));
        seen(action, 1);
        decide("secretary", "/api/directory/people/" + person + "/departure", """
                {"agency": "csc", "effectiveOn": "2016-03-01"}""");

        var now = seen(action, 2);
        assertThat(now.at("/action/owner/name").asString()).isEqualTo("Successor Example");
        assertThat(signals(now.at("/action/assessment"))).doesNotContain("UNOWNED");
        for (var day : new String[] {"2016-03-01", "2016-04-30"})
            assertThat(signals(ask("/api/actions/" + action + "?asOf=" + day).at("/action/assessment")))
                    .as(day)
                    .contains("UNOWNED");
        assertThat(signals(ask("/api/actions/" + action + "?asOf=2016-05-01").at("/action/assessment")))
                .doesNotContain("UNOWNED");
    }

    @Test
    void a_day_that_contradicts_the_words_of_its_source_is_refused_by_the_name_of_its_field() {
        var action = assigned("contradicted", "2016-01-10", "2016-06-30");
        var progress = """
                {"whatChanged": "two teams are trained", "effectiveOn": "%s", "source": {"document": "Annual report",
                 "statedOn": {"words": "March 2016", "from": "2016-03-01", "to": "2016-03-31"}}}""";
        var wrong = post("lead-csc", "/api/actions/" + action + "/progress", progress.formatted("2016-04-01"));
        assertThat(wrong.statusCode()).as(wrong.body()).isEqualTo(400);
        assertThat(tree(wrong).at("/violations/0/field").asString()).isEqualTo("effectiveOn");
        decide("lead-csc", "/api/actions/" + action + "/progress", progress.formatted("2016-03-15"));
        var corrected = post("secretary", "/api/actions/" + action + "/corrections", """
                {"corrects": 1, "reason": "MISREAD", "why": "w", "changes": {"source": {"statedOn":
                 {"words": "April 2016", "from": "2016-04-01", "to": "2016-04-30"}}}}""");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(400);
        assertThat(tree(corrected).at("/violations/0/field").asString()).isEqualTo("changes.effectiveOn");
    }

    @Test
    void a_hold_found_late_names_the_claims_that_it_questions() {
        var action = assigned("held-late", "2016-01-10", "2016-06-30");
        decide("lead-csc", "/api/actions/" + action + "/completion", """
                {"evidence": "attendance lists", "effectiveOn": "2016-05-05"}""");
        decide("secretary", "/api/reviews/held-late/hold", """
                {"reason": "INQUEST", "explanation": "inquest", "reviewBy": "2016-08-31", "authority":
                 {"committee": "crc", "meetingDate": "2016-05-01", "minute": "2"}}""");

        seen(action, 1);
        var held = ask("/api/reviews/held-late?atLeast=2").at("/holds/0/questionedClaims/0");
        assertThat(held.path("action").asString()).isEqualTo(action);
        assertThat(held.path("version").asLong()).isEqualTo(1);
        assertThat(held.path("effectiveOn").asString()).isEqualTo("2016-05-05");
    }

    @Test
    void a_duty_is_agreed_together_with_its_action() {
        var finding = assigned("agreed-duty", "2016-01-10", "2016-06-30").replaceAll("\\.a1$", "");
        var body = """
                {"statement": "Report to the Board", "desiredOutcome": "The Board knows", "overseenBy": "semg",
                 "owner": {"name": "Omar Example", "role": "Service Manager", "agency": "csc"},
                 "dueDate": "2016-02-29", "recurs": {"every": 3, "unit": "MONTHS"}, %s}""".formatted(SEMG.formatted("2016-01-12"));
        var answer = post("secretary", "/api/findings/" + finding + "/actions", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(tree(answer).path("version").asLong()).isZero();
        assertThat(tree(answer).path("lastVersion").asLong()).isEqualTo(1);
        var action = tree(answer).path("id").asString();
        var row = seen(action, 1).path("action");
        assertThat(row.path("recurs").asString()).contains("3 months");
        assertThat(row.path("dueDate").asString()).isEqualTo("2016-02-29");
        assertThat(signals(row.path("assessment"))).doesNotContain("MOVED");
        occurrence(action, "2016-02-29", "DONE", "2016-02-20");
        assertThat(seen(action, 2).at("/action/dueDate").asString()).isEqualTo("2016-05-29");

        var undated = post(
                "secretary",
                "/api/findings/" + finding + "/actions",
                body.replace("\"dueDate\": \"2016-02-29\", ", ""));
        assertThat(undated.statusCode()).as(undated.body()).isEqualTo(400);
        var corrected = post("secretary", "/api/actions/" + action + "/corrections", """
                {"corrects": 0, "reason": "MISREAD", "why": "w", "changes": {"recurs": null}}""");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(400);
        assertThat(tree(corrected).at("/violations/0/field").asString()).isEqualTo("changes.recurs");
    }

    @Test
    void a_publication_of_which_a_source_gives_the_month_counts_from_its_last_day() {
        assigned("month-only", "2016-01-10", "2016-06-30");
        decide("secretary", "/api/reviews/month-only/publication", """
                {"publication": {"state": "PUBLISHED",
                  "publishedOnAsWritten": {"words": "June 2016", "from": "2016-06-01", "to": "2016-06-30"}},
                 "authority": {"committee": "crc", "meetingDate": "2016-05-10", "minute": "3"}}""");

        assertThat(ask("/api/reviews/month-only?atLeast=2&asOf=2016-06-29")
                        .at("/publication/state")
                        .asString())
                .isEqualTo("NOT_PUBLISHED");
        var published = ask("/api/reviews/month-only?asOf=2016-06-30").path("publication");
        assertThat(published.path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(published.at("/publishedOnAsWritten/words").asString()).isEqualTo("June 2016");
        assertThat(published.path("publishedOn").isValueNode()
                                && published.path("publishedOn").isNull()
                        || published.path("publishedOn").isMissingNode())
                .isTrue();
        assertThat(ask("/api/reviews/month-only/history").toString()).contains("\\\"June 2016\\\"");
    }

    private static JsonNode waiting(String review) {
        return ask("/api/chairs-actions?review=" + review);
    }

    private static String toBeRatified(String action) {
        return ask("/api/actions/" + action + "/history")
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("toBeRatified").asBoolean())
                .toList()
                .toString()
                .replace(" ", "");
    }

    private static void rebaselined(String action, String on, String to) {
        decide("secretary", "/api/actions/" + action + "/due-date", """
                {"dueDate": "%s", "reasonCode": "CAPACITY", "reason": "two teams are being merged", %s}""".formatted(to, SEMG.formatted(on)));
    }

    private static void occurrence(String action, String dueOn, String result, String on) {
        decide("lead-csc", "/api/actions/" + action + "/occurrence", """
                {"dueOn": "%s", "result": "%s", "evidence": "the report", "effectiveOn": "%s"}""".formatted(dueOn, result, on));
    }
}
