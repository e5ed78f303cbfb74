package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.Program.tree;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Decisions go in over HTTP and come out of every view: the whole program, as its users meet it. */
class WholeStoryTest {

    /** DOMAIN: due in the fourth quarter of 2019, then "ongoing", done on 17 December 2020. */
    @Test
    void the_date_that_became_ongoing_has_an_original_delay_and_no_delay() {
        var action = assigned("worked-1", "2019-01-15", "2019-12-31");
        decide("secretary", "/api/actions/" + action + "/due-date", """
                {"dueDateAsWritten": {"words": "ongoing"}, "reasonCode": "SYSTEM_OR_SUPPLIER", "reason": "no end in sight",
                 "authority": {"committee": "semg", "meetingDate": "2020-01-20", "minute": "4"},
                 "source": {"document": "The tracker of 2020"}}""");
        decide("lead-csc", "/api/actions/" + action + "/completion", """
                {"evidence": "the last team has moved", "effectiveOn": "2020-12-17"}""");
        long version = verified(action, "2021-01-10");

        var assessment = seen(action, version).path("action").path("assessment");
        assertThat(assessment.path("originalDelayDays").asLong()).isEqualTo(352);
        assertThat(assessment.path("delayDays").isNull()).isTrue();
        assertThat(assessment.path("maskedDelayDays").asLong()).isEqualTo(352);
        assertThat(signals(assessment)).contains("UNDATED");
        assertThat(assessment.path("level").asString()).isEqualTo("DRIFTING");
    }

    /** DOMAIN: due on 31 December 2021, rebaselined by a year, seen on that day. */
    @Test
    void the_date_that_moved_by_a_year_hides_a_year_of_delay() {
        var action = assigned("worked-2", "2021-01-15", "2021-12-31");
        decide("secretary", "/api/actions/" + action + "/due-date", """
                {"dueDate": "2022-12-31", "reasonCode": "SYSTEM_OR_SUPPLIER", "reason": "the supplier is late",
                 "authority": {"committee": "semg", "meetingDate": "2021-12-01", "minute": "4"}}""");

        seen(action, 1);
        var assessment = ask("/api/actions/" + action + "?asOf=2022-12-31")
                .path("action")
                .path("assessment");
        assertThat(assessment.path("delayDays").asLong()).isZero();
        assertThat(assessment.path("originalDelayDays").asLong()).isEqualTo(365);
        assertThat(assessment.path("maskedDelayDays").asLong()).isEqualTo(365);
        assertThat(assessment.path("driftDays").asLong()).isEqualTo(365);
        assertThat(signals(assessment)).contains("MOVED");
        var board = ask("/api/drift?review=worked-2&asOf=2022-12-31");
        assertThat(board.path("numbers").path("masked").asLong()).isEqualTo(1);
        assertThat(board.path("numbers").path("late").asLong()).isZero();
    }

    @Test
    void a_minute_entered_late_changes_what_was_so_and_not_what_was_known() {
        var action = assigned("two-clocks", "2016-01-10", "2016-06-30");
        seen(action, 0);
        var before = Instant.now().toString();
        decide("secretary", "/api/actions/" + action + "/due-date", """
                {"dueDate": "2016-09-30", "reasonCode": "SYSTEM_OR_SUPPLIER", "reason": "template is late",
                 "authority": {"committee": "semg", "meetingDate": "2016-03-03", "minute": "2"}}""");
        seen(action, 1);

        assertThat(dueDate("/api/actions/" + action + "?asOf=2016-03-10")).isEqualTo("2016-09-30");
        assertThat(dueDate("/api/actions/" + action + "?asOf=2016-03-10&knownAt=" + before))
                .isEqualTo("2016-06-30");
        assertThat(dueDate("/api/actions/" + action + "?asOf=2016-03-02")).isEqualTo("2016-06-30");
        assertThat(get("auditor", "/api/actions/" + action + "?asOf=2016-01-09").statusCode())
                .isEqualTo(404);
        var entry = ask("/api/actions/" + action + "/history").path("entries").path(1);
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        assertThat(entry.path("recordingLagDays").asLong())
                .isEqualTo(LocalDate.of(2016, 3, 3).until(today, java.time.temporal.ChronoUnit.DAYS));
        assertThat(entry.path("happened").asString()).contains("30 June 2016").contains("30 September 2016");
    }

    @Test
    void sign_off_and_impact_are_seen_with_whoever_verified_and_how_strong_the_evidence_is() {
        var action = assigned("proof", "2016-01-10", "2016-06-30");
        decide("lead-csc", "/api/actions/" + action + "/completion", """
                {"evidence": "attendance lists", "effectiveOn": "2016-06-20"}""");
        verified(action, "2016-07-01");
        decide("secretary", "/api/actions/" + action + "/sign-off", """
                {"conditions": ["re-audit within a year"],
                 "authority": {"committee": "board", "meetingDate": "2016-11-30", "minute": "7.2"}}""");
        decide("lead-nuth", "/api/actions/" + action + "/impact-evidence", """
                {"level": "PRACTICE", "sourceKind": "CASE_AUDIT", "measure": "chronologies in order",
                 "baseline": {"numerator": 2, "denominator": 20}, "actual": {"numerator": 4, "denominator": 20},
                 "comparableWithBaseline": true, "method": "case file audit", "sampling": "RANDOM",
                 "assessor": {"name": "Example Auditor", "role": "Auditor", "agency": "nuth"},
                 "independence": "INDEPENDENT", "effectiveOn": "2017-03-31"}""");

        var detail = seen(action, 4);
        assertThat(detail.path("action").path("status").asString()).isEqualTo("SIGNED_OFF");
        var evidence = detail.path("evidence").path(0);
        assertThat(evidence.path("strength").path("strength").asString()).isEqualTo("E4");
        assertThat(evidence.path("interval").path("inWords").asString()).contains("8–42");
        var signOff =
                ask("/api/sign-offs?review=proof&committee=board").path("items").path(0);
        assertThat(signOff.path("minute").asString()).isEqualTo("7.2");
        assertThat(signOff.path("verifiedBy").path("name").asString()).isEqualTo("Ines Example");
        assertThat(signOff.path("conditions").path(0).path("condition").asString())
                .isEqualTo("re-audit within a year");
        assertThat(ask("/api/sign-offs?review=proof&asOf=2016-11-29")
                        .path("total")
                        .asLong())
                .isZero();
        assertThat(ask("/api/actions/" + action + "/sign-offs").size()).isEqualTo(1);
        assertThat(ask("/api/findings/proof.f1").path("status").asString()).isEqualTo("ADDRESSED");
        var waits = ask("/api/impact-confirmations?review=proof").path("items").path(0);
        assertThat(waits.path("on").asString()).isEqualTo("proof.f1");
        assertThat(waits.path("since").asString()).isEqualTo("2017-03-31");
        var confirmed = post("secretary", "/api/findings/proof.f1/impact-confirmation", """
                {"basis": "4 of 20, after 2 of 20",
                 "authority": {"committee": "board", "meetingDate": "2017-06-30", "minute": "3"}}""");
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        var finding = ask("/api/findings/proof.f1?atLeast="
                + tree(confirmed).path("version").asLong());
        assertThat(finding.path("status").asString()).isEqualTo("IMPACT_CONFIRMED");
        assertThat(finding.path("impactConfirmed").path("basis").asString()).isEqualTo("4 of 20, after 2 of 20");
        assertThat(ask("/api/impact-confirmations?review=proof").path("total").asLong())
                .isZero();
        assertThat(ask("/api/findings/proof.f1?asOf=2016-12-31").path("status").asString())
                .isEqualTo("ADDRESSED");
        assertThat(ask("/api/actions/" + action + "?asOf=2017-03-30")
                        .path("action")
                        .path("assessment")
                        .path("signals"))
                .anyMatch(signal -> signal.path("kind").asString().equals("UNPROVEN"));
    }

    @Test
    void the_register_is_filtered_searched_and_paged_without_losing_or_repeating_anything() {
        var review = "paging";
        register(review, "2016-01-01");
        var finding = raise(review, "2016-01-05");
        var expected = new TreeSet<String>();
        for (int i = 1; i <= 7; i++)
            expected.add(assign(finding, "2016-01-10", "2016-06-%02d".formatted(i), "Thing number " + i + " (a+b)"));
        seen(expected.last(), 0);

        var paged = new ArrayList<String>();
        for (int page = 0; page < 3; page++)
            ask("/api/actions?review=paging&size=3&sort=-dueDate&page=" + page)
                    .path("items")
                    .forEach(item -> paged.add(item.path("id").asString()));
        assertThat(paged).hasSize(7).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(paged).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(ask("/api/actions?review=paging&dueBefore=2016-06-03")
                        .path("total")
                        .asLong())
                .isEqualTo(2);
        assertThat(ask("/api/actions?review=paging&q=NUMBER%205%20(A%2BB)")
                        .path("total")
                        .asLong())
                .isEqualTo(1);
        assertThat(ask("/api/actions?review=paging&owner=omar").path("total").asLong())
                .isEqualTo(7);
        assertThat(ask("/api/actions?review=paging&owner=nobody%20here")
                        .path("total")
                        .asLong())
                .isZero();
        assertThat(ask("/api/actions?review=paging&theme=chronologies&agency=csc&committee=semg&status=AGREED"
                                + "&signal=STALE")
                        .path("total")
                        .asLong())
                .isEqualTo(7);
        assertThat(ask("/api/actions?review=paging&asOf=2016-01-09")
                        .path("total")
                        .asLong())
                .isZero();
        assertThat(ask("/api/reviews/" + review).path("recordedActions").asLong())
                .isEqualTo(7);
    }

    @Test
    void a_question_that_cannot_be_understood_is_refused_by_the_name_of_its_parameter() {
        for (var question : new String[][] {
            {"/api/actions?colour=red", "colour"},
            {"/api/actions?asOf=2017-02-31", "asOf"},
            {"/api/actions?asOf=tomorrow", "asOf"},
            {"/api/actions?asOf=2199-01-01", "asOf"},
            {"/api/actions?page=-1", "page"},
            {"/api/actions?size=1000000000", "size"},
            {"/api/actions?size=99999999999999", "size"},
            {"/api/actions?sort=colour", "sort"},
            {"/api/actions?status=FINISHED", "status"},
            {"/api/actions?signal=LOST", "signal"},
            {"/api/actions?review=Not%20An%20Id", "review"},
            {"/api/actions?q=%00", "q"},
            {"/api/actions?page=1&page=2", "page"},
            {"/api/drift?by=colour", "by"},
            {"/api/findings?kind=BAD", "kind"},
            {"/api/reviews?size=0", "size"},
            {"/api/sign-offs?from=never", "from"},
            {"/api/actions/t.f1.a1?knownAt=yesterday", "knownAt"},
            {"/api/actions/t.f1.a1?atLeast=many", "atLeast"},
            {"/api/actions/t.f1", "action"},
            {"/api/findings/t.f0", "finding"},
        }) {
            var answer = get("auditor", question[0]);
            assertThat(answer.statusCode()).as(question[0] + answer.body()).isEqualTo(400);
            assertThat(tree(answer).path("violations").path(0).path("field").asString())
                    .as(question[0])
                    .isEqualTo(question[1]);
            assertThat(answer.body()).as(question[0]).doesNotContain("java").doesNotContain("springframework");
        }
    }

    @Test
    void what_is_not_there_yet_is_waited_for_and_then_refused_for_now() {
        var action = assigned("waiting", "2016-01-10", "2016-06-30");
        assertThat(seen(action, 0).path("action").path("id").asString()).isEqualTo(action);
        var tooEarly = get("auditor", "/api/actions/" + action + "?atLeast=7");
        assertThat(tooEarly.statusCode()).isEqualTo(503);
        assertThat(tooEarly.headers().firstValue("Retry-After")).isPresent();
        assertThat(tree(tooEarly).path("type").asString()).isEqualTo("/problems/view-is-behind");
    }

    @Test
    void the_program_can_be_watched_and_describes_itself() {
        assigned("watched", "2016-01-10", "2016-06-30");
        assertThat(get("admin", "/actuator/prometheus").body())
                .contains("throughline_decisions_total")
                .contains("throughline_views_parked")
                .contains("throughline_views_delay_seconds");
        assertThat(get("auditor", "/v3/api-docs").body())
                .contains("/api/actions/{action}/impact-evidence")
                .contains("scr-child-j")
                .contains("\"name\":\"committee\"")
                .doesNotContain(".value\"")
                .contains("\"name\":\"Idempotency-Key\"")
                .doesNotContain("\"name\":\"asked\"");
        assertThat(get("auditor", "/swagger-ui/index.html").statusCode()).isEqualTo(200);
        assertThat(tree(get("admin", "/actuator/health")).path("status").asString())
                .isEqualTo("UP");
    }

    @Test
    void an_auditor_reads_everything_and_changes_nothing() {
        long events = Program.events();
        assertThat(post("auditor", "/api/reviews", registration("by-auditor", "2016-01-01"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("auditor", "/api/directory").statusCode()).isEqualTo(200);
        assertThat(get("auditor", "/api/accounts").statusCode()).isEqualTo(200);
        assertThat(get("lead-csc", "/api/accounts").statusCode()).isEqualTo(403);
        assertThat(Program.events()).isEqualTo(events);
    }

    static JsonNode seen(String action, long version) {
        return ask("/api/actions/" + action + "?atLeast=" + version);
    }

    static String dueDate(String question) {
        return ask(question).path("action").path("dueDate").asString();
    }

    static ArrayList<String> signals(JsonNode assessment) {
        var kinds = new ArrayList<String>();
        assessment
                .path("signals")
                .forEach(signal -> kinds.add(signal.path("kind").asString()));
        return kinds;
    }

    static String assigned(String review, String on, String due) {
        register(review, on);
        return assign(raise(review, on), on, due, "Train all social workers");
    }

    static void register(String review, String on) {
        decide("secretary", "/api/reviews", registration(review, on));
    }

    static String registration(String review, String on) {
        return """
                {"id": "%s", "kind": "SERIOUS_CASE_REVIEW", "reference": "R", "title": "A review",
                 "commissionedBy": "crc", "beganOn": "%s"}""".formatted(review, on);
    }

    static String raise(String review, String on) {
        return decide("secretary", "/api/reviews/" + review + "/findings", """
                {"kind": "AREA_TO_STRENGTHEN", "theme": "chronologies", "statement": "Most needed further work",
                 "effectiveOn": "%s"}""".formatted(on));
    }

    static String assign(String finding, String on, String due, String statement) {
        return decide("secretary", "/api/findings/" + finding + "/actions", """
                {"statement": "%s", "desiredOutcome": "Chronologies inform decisions",
                 "owner": {"name": "Omar Example", "role": "Service Manager", "agency": "csc"},
                 "overseenBy": "semg", "dueDate": "%s",
                 "authority": {"committee": "semg", "meetingDate": "%s", "minute": "7.2"}}""".formatted(statement, due, on));
    }

    static long verified(String action, String on) {
        var answer = post("lead-nuth", "/api/actions/" + action + "/verification", """
                {"outcome": "ACCEPTED", "verifier": {"name": "Ines Example", "role": "Nurse", "agency": "nuth"},
                 "method": "dip sample of ten files", "effectiveOn": "%s"}""".formatted(on));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return tree(answer).path("version").asLong();
    }
}
