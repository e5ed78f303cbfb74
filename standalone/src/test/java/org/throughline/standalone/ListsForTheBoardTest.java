package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.BoardDecisionsTest.MINUTE;
import static org.throughline.standalone.BoardDecisionsTest.claimed;
import static org.throughline.standalone.BoardDecisionsTest.raised;
import static org.throughline.standalone.BoardDecisionsTest.refusal;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.Program.tree;
import static org.throughline.standalone.WholeStoryTest.assign;
import static org.throughline.standalone.WholeStoryTest.assigned;
import static org.throughline.standalone.WholeStoryTest.raise;
import static org.throughline.standalone.WholeStoryTest.seen;
import static org.throughline.standalone.WholeStoryTest.verified;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Plans, and the lists that the law and a board ask for, over HTTP and taken along. */
class ListsForTheBoardTest {

    static final String BOARD = "\"authority\": {\"committee\": \"board\", \"meetingDate\": \"%s\", \"minute\": \"3\"}";

    @Test
    void a_plan_with_actions_missing_is_agreed_and_signed_off_at_a_meeting_with_the_reason_and_shows_it() {
        decide("secretary", "/api/reviews", """
                {"id": "counted", "kind": "SERIOUS_CASE_REVIEW", "reference": "R", "title": "Counted",
                 "commissionedBy": "crc", "beganOn": "2016-01-10", "statedActions": 33}""");
        var finding = raise("counted", "2016-01-10");
        decide("secretary", "/api/meetings", "{\"committee\": \"board\", \"date\": \"2016-01-20\"}");
        var empty = tree(decideAt("board.2016-01-20", "counted", "plan/agreement", "{}"));
        assertThat(refusal(empty, 0)).isEqualTo("/problems/plan-has-actions");

        var action = assign(finding, "2016-01-11", "2016-06-30", "Train all");
        var silent = tree(decideAt("board.2016-01-20", "counted", "plan/agreement", "{}"));
        assertThat(refusal(silent, 0)).isEqualTo("/problems/plan-says-why-its-actions-are-not-those-recorded");
        var agreed = tree(decideAt(
                "board.2016-01-20", "counted", "plan/agreement", "{\"reason\": \"32 are with the agencies\"}"));
        assertThat(agreed.path("taken").asInt()).as(agreed.toString()).isEqualTo(1);
        claimed(action, "2016-06-20");
        verified(action, "2016-07-01");
        measured(action, "2016-07-01");
        decide("secretary", "/api/actions/" + action + "/sign-off", "{%s}".formatted(MINUTE.formatted("2016-07-04")));
        var signedOff =
                tree(post("secretary", "/api/reviews/counted/sign-off", """
                {"reason": "32 are with the agencies", %s}""".formatted(BOARD.formatted("2016-07-05"))));
        ask("/api/reviews/counted?atLeast=" + signedOff.path("atLeast").asString());
        assertThat(signOffOf("counted").path("meeting").asString()).isEqualTo("board.2016-07-05");
        assertThat(signOffOf("counted").path("meetingConvened").asBoolean()).isFalse();
        decide("secretary", "/api/meetings", "{\"committee\": \"board\", \"date\": \"2016-07-05\"}");
        ask("/api/meetings/board.2016-07-05?atLeast=0");
        assertThat(signOffOf("counted").path("meetingConvened").asBoolean()).isTrue();
        long version = Program.tree(post("secretary", "/api/reviews/counted/plan/impact", """
                {"practice": {"change": "IMPROVED", "statement": "chronologies are kept",
                              "evidence": [{"action": "%s", "version": 3}]},
                 "systems": {"change": "NOT_KNOWN", "statement": "not looked at", "restsOnNone": true},
                 "outcomes": {"change": "NOT_KNOWN", "statement": "not measured", "restsOnNone": true},
                 %s}""".formatted(
                                action, BOARD.formatted("2016-07-06"))))
                .path("version")
                .asLong();
        seen(action, 4);

        var shown = ask("/api/reviews/counted?atLeast=" + version);
        assertThat(shown.path("planSummary").path("actions").path("inWords").asString())
                .isEqualTo("1 of 33 actions recorded");
        assertThat(shown.path("planSummary").path("actions").path("reason").asString())
                .isEqualTo("32 are with the agencies");
        var practice = shown.path("planImpact").path(0).path("practice");
        assertThat(practice.path("restsOnEvidence").asBoolean()).isTrue();
        assertThat(practice.path("evidence")
                        .path(0)
                        .path("measured")
                        .path("improved")
                        .asBoolean())
                .isTrue();
        assertThat(shown.path("planImpact")
                        .path(0)
                        .path("outcomes")
                        .path("restsOnEvidence")
                        .asBoolean())
                .isFalse();
        assertThat(ask("/api/reviews?planDiffers=true&q=counted").path("total").asLong())
                .isEqualTo(1);
        assertThat(ask("/api/reviews?planImpactJudged=true&q=counted&asOf=2016-07-05")
                        .path("total")
                        .asLong())
                .isZero();
        var signOff = ask("/api/sign-offs?review=counted&of=PLAN").path("items").path(0);
        assertThat(signOff.path("actionsRecorded").asInt()).isEqualTo(1);
        assertThat(signOff.path("actionsStated").asInt()).isEqualTo(33);
        assertThat(signOff.path("actionsReason").asString()).isEqualTo("32 are with the agencies");
        assertThat(get("auditor", "/api/reviews?q=counted&format=csv").body())
                .contains("planSummary.actions.inWords", "1 of 33 actions recorded", "32 are with the agencies");
        assertThat(get("auditor", "/api/reviews/counted/history?format=csv").body())
                .contains("Plan agreed with 1 of 33 actions recorded (32 are with the agencies)")
                .contains("practice improved, resting on 1 measurement (chronologies are kept)");
        assertThat(get("auditor", "/api/meetings/board.2016-01-20?format=csv").body())
                .contains("Plan agreed with 1 of 33 actions recorded");

        decide("secretary", "/api/reviews/counted/corrections", """
                {"corrects": %d, "changes": {"practice": {"statement": "chronologies are kept up"}}, "reason": "MISREAD",
                 "why": "as the minute has it", %s}""".formatted(version, BOARD.formatted("2016-07-07")));
        var reworded = ask("/api/reviews/counted?atLeast=" + (version + 2)).path("planImpact");
        assertThat(reworded).hasSize(1);
        assertThat(reworded.path(0).path("practice").path("statement").asString())
                .isEqualTo("chronologies are kept up");
        assertThat(reworded.path(0).path("practice").path("change").asString()).isEqualTo("IMPROVED");

        decide("secretary", "/api/actions/" + action + "/corrections", """
                {"corrects": 3, "retract": true, "reason": "WRONG_MATTER", "why": "of another action", %s}""".formatted(BOARD.formatted("2016-07-07")));
        seen(action, 5);
        var withdrawn = ask("/api/reviews/counted").path("planImpact").path(0).path("practice");
        assertThat(withdrawn.path("restsOnEvidence").asBoolean()).isFalse();
        assertThat(withdrawn.path("evidence").path(0).path("measured").isNull()).isTrue();
        assertThat(post("secretary", "/api/reviews/counted/corrections", """
                {"corrects": 2, "changes": {"reason": null}, "reason": "TYPING_ERROR", "why": "w", %s}""".formatted(BOARD.formatted("2016-07-07")))
                        .body())
                .contains("plan-says-why-its-actions-are-not-those-recorded");
        decide("secretary", "/api/reviews/counted/corrections", """
                {"corrects": 0, "changes": {"statedActions": 1}, "reason": "MISREAD", "why": "w"}""");
        var lowered = ask("/api/reviews/counted?atLeast=" + (version + 4))
                .path("corrections")
                .toString();
        assertThat(lowered).contains("STATED_ACTIONS").contains("\"before\":\"33\"");
    }

    @Test
    void a_judgement_of_the_Chair_counts_until_a_meeting_reverses_it() {
        assigned("judged-between", "2016-01-10", "2016-06-30");
        decide(
                "secretary",
                "/api/reviews/judged-between/plan/agreement",
                "{%s}".formatted(BOARD.formatted("2016-01-20")));
        decide("chair", "/api/reviews/judged-between/plan/impact", """
                {"practice": {"change": "IMPROVED", "statement": "s", "restsOnNone": true},
                 "systems": {"change": "NOT_KNOWN", "statement": "s", "restsOnNone": true},
                 "outcomes": {"change": "NOT_KNOWN", "statement": "s", "restsOnNone": true},
                 "authority": {"committee": "board", "meetingDate": "2016-02-05", "minute": "Note 6", "chairsAction": true}}""");
        var taken = ask("/api/reviews/judged-between?atLeast=3");
        assertThat(taken.path("planImpact").path(0).path("toBeRatified").asBoolean())
                .isTrue();
        assertThat(taken.path("planSummary")
                        .path("impact")
                        .path("practice")
                        .path("change")
                        .asString())
                .isEqualTo("IMPROVED");
        assertThat(taken.path("planSummary")
                        .path("impact")
                        .path("practice")
                        .path("restingOn")
                        .asInt())
                .isZero();
        decide("secretary", "/api/reviews/judged-between/ratification", """
                {"decision": 3, "outcome": "REVERSED", "reason": "nothing was measured", %s}""".formatted(BOARD.formatted("2016-03-01")));
        var reversed = ask("/api/reviews/judged-between?atLeast=4");
        assertThat(reversed.path("planImpact").path(0).path("reversed").asBoolean())
                .isTrue();
        assertThat(reversed.path("planSummary").path("impact").isNull()).isTrue();
    }

    @Test
    void what_is_closed_and_what_is_not_to_be_implemented_is_listed_with_the_reason_the_law_asks_for() {
        var finding = raised("ended");
        var action = assign(finding, "2016-01-10", "2016-06-30", "Train all");
        decide("secretary", "/api/actions/" + action + "/closure", """
                {"reason": "NOT_TO_BE_IMPLEMENTED", "explanation": "the service has ended", %s}""".formatted(MINUTE.formatted("2016-03-01")));
        var declined = raise("ended", "2016-01-10");
        decide("secretary", "/api/findings/" + declined + "/decline", """
                {"reason": "it is done elsewhere", %s}""".formatted(
                        MINUTE.formatted("2016-03-02").replace("semg", "crc")));
        seen(action, 1);
        ask("/api/findings/" + declined + "?atLeast=1");

        var closed = ask("/api/closures?review=ended").path("items").path(0);
        assertThat(closed.path("reason").asString()).isEqualTo("NOT_TO_BE_IMPLEMENTED");
        assertThat(closed.path("minute").asString()).isEqualTo("3");
        assertThat(ask("/api/closures/facets?review=ended")
                        .path("counts")
                        .path("reason")
                        .toString())
                .isEqualTo("{\"NOT_TO_BE_IMPLEMENTED\":1}");
        assertThat(ask("/api/closures?review=ended&reason=MERGED").path("total").asLong())
                .isZero();
        assertThat(ask("/api/closures?review=ended&asOf=2016-02-29")
                        .path("total")
                        .asLong())
                .isZero();

        var list = ask("/api/not-implemented?review=ended&from=2015-04-01&to=2016-03-31")
                .path("items");
        assertThat(texts(list, "of")).containsExactly("FINDING", "ACTION");
        assertThat(texts(list, "reason")).containsExactly("it is done elsewhere", "the service has ended");
        assertThat(ask("/api/not-implemented?review=ended&from=2016-04-01")
                        .path("total")
                        .asLong())
                .isZero();
        assertThat(ask("/api/not-implemented?review=ended&kind=SAFEGUARDING_ADULTS_REVIEW")
                        .path("total")
                        .asLong())
                .isZero();
        assertThat(get("auditor", "/api/not-implemented?review=ended&format=csv")
                        .body())
                .contains("the service has ended");
        decide("secretary", "/api/findings/" + declined + "/taking-up", """
                {"reason": "commissioned anew", %s}""".formatted(
                        MINUTE.formatted("2016-05-02").replace("semg", "crc")));
        ask("/api/findings/" + declined + "?atLeast=2");
        assertThat(texts(ask("/api/not-implemented?review=ended").path("items"), "of"))
                .containsExactly("ACTION");
    }

    @Test
    void reviews_are_counted_year_by_year_and_found_by_their_period() {
        decide("secretary", "/api/reviews", """
                {"id": "yearly-1", "kind": "SAFEGUARDING_ADULTS_REVIEW", "reference": "yearly", "title": "Yearly",
                 "commissionedBy": "crc", "beganOn": "2012-03-31", "period": {"from": "2011-01-01", "to": "2011-06-30"},
                 "publication": {"state": "PUBLISHED", "publishedOn": "2012-09-01"}}""");
        decide("secretary", "/api/reviews", """
                {"id": "yearly-2", "kind": "SAFEGUARDING_ADULTS_REVIEW", "reference": "yearly", "title": "Yearly",
                 "commissionedBy": "crc", "beganOn": "2012-04-01"}""");
        ask("/api/reviews/yearly-2?atLeast=0");
        ask("/api/reviews/yearly-1?atLeast=0");

        var periods = ask("/api/reviews/periods?q=yearly&asOf=2013-06-30").path("items");
        assertThat(texts(periods, "from")).containsExactly("2011-04-01", "2012-04-01", "2013-04-01");
        assertThat(texts(periods, "to")).containsExactly("2012-03-31", "2013-03-31", "2013-06-30");
        assertThat(periods.valueStream().map(period -> period.path("began").asLong()))
                .containsExactly(1L, 1L, 0L);
        assertThat(periods.valueStream().map(period -> period.path("published").asLong()))
                .containsExactly(0L, 1L, 0L);
        assertThat(periods.valueStream()
                        .map(period -> period.path("unpublishedAtEnd").asLong()))
                .containsExactly(1L, 1L, 1L);
        assertThat(ask("/api/reviews/periods?q=yearly&every=QUARTER&from=2012-09-30&asOf=2012-12-31")
                        .path("total")
                        .asLong())
                .isEqualTo(2);
        assertThat(ask("/api/reviews/periods?q=nothing-of-the-kind")
                        .path("total")
                        .asLong())
                .isZero();
        assertThat(ids("/api/reviews?q=yearly&beganFrom=2012-04-01")).containsExactly("yearly-2");
        assertThat(ids("/api/reviews?q=yearly&beganTo=2012-03-31")).containsExactly("yearly-1");
        assertThat(ids("/api/reviews?q=yearly&publishedFrom=2012-09-01&publishedTo=2012-09-01"))
                .containsExactly("yearly-1");
        assertThat(ids("/api/reviews?q=yearly&publishedFrom=2012-09-01&asOf=2012-08-31"))
                .isEmpty();
        assertThat(ids("/api/reviews?q=yearly&coversFrom=2011-06-30")).containsExactly("yearly-1");
        assertThat(ids("/api/reviews?q=yearly&coversTo=2010-12-31")).isEmpty();
        assertThat(get("auditor", "/api/reviews/periods?from=2999-01-01").body())
                .contains("\"from\"");
    }

    @Test
    void people_are_listed_with_their_roles_and_what_they_own() {
        var action = BoardDecisionsTest.assignTo(raised("owned"), "Listed Example");
        var person = seen(action, 0).path("action").path("owner").path("person").asString();

        var listed = ask("/api/directory/people?q=Listed").path("items");
        assertThat(texts(listed, "person")).containsExactly(person);
        assertThat(listed.path(0).path("owns").path(0).asString()).isEqualTo(action);
        assertThat(listed.path(0).path("roles").path(0).path("agency").asString())
                .isEqualTo("csc");
        assertThat(ask("/api/directory/people?q=Listed&agency=police")
                        .path("total")
                        .asLong())
                .isZero();
        assertThat(ask("/api/directory/people?q=Listed&owns=false")
                        .path("total")
                        .asLong())
                .isZero();
        assertThat(ask("/api/directory/people?q=Listed&asOf=2015-12-31")
                        .path("total")
                        .asLong())
                .isZero();
        assertThat(get("auditor", "/api/directory/people?q=Listed&sort=-open&format=csv")
                        .body())
                .contains(person, action);
    }

    @Test
    void boards_series_themes_meetings_and_histories_are_taken_along_like_every_list() {
        var action = assigned("taken-along", "2016-01-10", "2016-06-30");
        decide("secretary", "/api/meetings", "{\"committee\": \"semg\", \"date\": \"2016-02-02\"}");
        seen(action, 0);
        ask("/api/meetings/semg.2016-02-02?atLeast=0");

        assertThat(get("auditor", "/api/drift?review=taken-along&asOf=2016-07-01&format=csv")
                        .body())
                .contains("assessment.delayDays", action);
        assertThat(get("auditor", "/api/drift/series?review=taken-along&from=2016-05-01&to=2016-07-10&format=csv")
                        .body())
                .contains("numbers.late", "2016-05-31,1,0", "2016-06-30,1,0", "2016-07-10,1,1");
        assertThat(get(
                                "auditor",
                                "/api/drift/groups?review=taken-along&by=agency&asOf=2016-07-01&sort=-late&format=csv")
                        .body())
                .contains("csc", "numbers.late", "opens.LATE");
        assertThat(get("auditor", "/api/themes?q=chronologies&format=csv").body())
                .contains("chronologies");
        assertThat(get("auditor", "/api/themes/chronologies?format=csv").body()).contains("taken-along.f1", "RAISED");
        assertThat(get("auditor", "/api/actions/" + action + "/history?format=csv")
                        .body())
                .contains("ActionAssigned", "recordingLagDays");
        for (var path : List.of(
                "/api/findings/taken-along.f1/history",
                "/api/reviews/taken-along/history",
                "/api/meetings/semg.2016-02-02",
                "/api/meetings/semg.2016-02-02/history",
                "/api/closures",
                "/api/reviews/periods"))
            assertThat(get("auditor", path + "?format=xlsx").body().getBytes(StandardCharsets.ISO_8859_1))
                    .as(path)
                    .startsWith('P', 'K');
        assertThat(ask("/api/themes?q=chronologies")
                        .path("items")
                        .path(0)
                        .path("theme")
                        .asString())
                .isEqualTo("chronologies");
        WholeStoryTest.register("without-findings", "2016-01-10");
        assertThat(ask("/api/themes?review=without-findings").path("total").asLong())
                .isZero();
    }

    @Test
    void everybody_can_ask_who_they_are_and_what_they_may_do() {
        var lead = tree(get("lead-csc", "/api/me"));
        assertThat(lead.path("user").asString()).isEqualTo("lead-csc");
        assertThat(lead.path("role").asString()).isEqualTo("AGENCY_LEAD");
        assertThat(lead.path("agency").asString()).isEqualTo("csc");
        assertThat(lead.path("recordsForCommittees").asBoolean()).isFalse();
        assertThat(texts(lead.path("may"), "path"))
                .contains("/api/actions/{action}/progress", "/api/actions/{action}/completion")
                .doesNotContain("/api/actions/{action}/sign-off", "/api/reviews", "/api/accounts");
        var secretary = tree(get("secretary", "/api/me"));
        assertThat(secretary.path("recordsForCommittees").asBoolean()).isTrue();
        assertThat(secretary.path("may").valueStream().toList()).anySatisfy(may -> {
            assertThat(may.path("path").asString()).isEqualTo("/api/reviews/{review}/plan/impact");
            assertThat(may.path("needsMinute").asBoolean()).isTrue();
            assertThat(may.path("what").asString()).startsWith("Judge what the whole plan changed");
        });
        assertThat(texts(tree(get("auditor", "/api/me")).path("may"), "path"))
                .as("of their own account alone")
                .allMatch(path -> path.startsWith("/api/accounts/me/") || path.startsWith("/api/me/"));
        assertThat(texts(tree(get("chair", "/api/me")).path("may"), "path"))
                .contains("/api/actions/{action}/sign-off")
                .doesNotContain("/api/actions/{action}/corrections");
        assertThat(get("stranger", "/api/me").statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> decideAt(String meeting, String on, String as, String with) {
        return post("secretary", "/api/meetings/" + meeting + "/decisions", """
                {"decisions": [{"minute": "1", "on": "%s", "as": "%s", "with": %s}]}""".formatted(on, as, with));
    }

    private static void measured(String action, String on) {
        decide("secretary", "/api/actions/" + action + "/impact-evidence", """
                {"level": "PRACTICE", "sourceKind": "CASE_AUDIT", "measure": "chronologies in order",
                 "baseline": {"numerator": 4, "denominator": 20}, "actual": {"numerator": 12, "denominator": 20},
                 "comparableWithBaseline": true, "method": "case file audit", "independence": "INDEPENDENT",
                 "assessor": {"name": "Measuring Example", "role": "Auditor", "agency": "nuth"},
                 "effectiveOn": "%s", %s}""".formatted(on, MINUTE.formatted(on)));
    }

    private static List<String> ids(String path) {
        return texts(ask(path).path("items"), "id");
    }

    private static List<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.path(field).asString()).toList();
    }

    private static JsonNode signOffOf(String review) {
        return ask("/api/sign-offs?of=PLAN&review=" + review).path("items").path(0);
    }
}
