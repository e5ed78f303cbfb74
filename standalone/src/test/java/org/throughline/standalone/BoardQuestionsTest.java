package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.BoardDecisionsTest.MINUTE;
import static org.throughline.standalone.BoardDecisionsTest.claimed;
import static org.throughline.standalone.BoardDecisionsTest.raised;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.tree;
import static org.throughline.standalone.WholeStoryTest.assign;
import static org.throughline.standalone.WholeStoryTest.assigned;
import static org.throughline.standalone.WholeStoryTest.raise;
import static org.throughline.standalone.WholeStoryTest.register;
import static org.throughline.standalone.WholeStoryTest.seen;
import static org.throughline.standalone.WholeStoryTest.verified;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a board asks, over HTTP: numbers and how they compare, impact, what came back, what has changed. */
class BoardQuestionsTest {

    @Test
    void the_five_numbers_open_to_their_lists_and_are_compared_with_the_last_meeting_and_the_year_before() {
        var action = assigned("compared", "2016-01-10", "2016-07-01");
        decide("secretary", "/api/meetings", "{\"committee\": \"semg\", \"date\": \"2016-06-15\"}");
        seen(action, 0);
        ask("/api/meetings/semg.2016-06-15?atLeast=0");

        var board = ask("/api/drift?review=compared&committee=semg&asOf=2016-07-02&by=theme");
        assertThat(board.path("numbers").path("late").asLong()).isEqualTo(1);
        var lastMeeting = board.path("comparedWith").path(0);
        assertThat(lastMeeting.path("with").asString()).isEqualTo("LAST_MEETING");
        assertThat(lastMeeting.path("asOf").asString())
                .as("this one, or a later one under whose minutes another test decided")
                .isBetween("2016-06-15", "2016-07-01");
        assertThat(lastMeeting.path("numbers").path("late").asLong()).isZero();
        assertThat(lastMeeting.path("change").path("late").asLong()).isEqualTo(1);
        var lastYear = board.path("comparedWith").path(1);
        assertThat(lastYear.path("asOf").asString()).isEqualTo("2015-07-02");
        assertThat(lastYear.path("numbers").path("actions").asLong()).isZero();
        assertThat(ids(ask(board.path("opens").path("LATE").asString()))).containsExactly(action);
        assertThat(ids(ask(board.path("opens").path("UNPROVEN").asString()))).isEmpty();
        var theme = board.path("groups").path(0);
        assertThat(theme.path("key").asString()).isEqualTo("chronologies");
        assertThat(ids(ask(theme.path("opens").path("LATE").asString()))).containsExactly(action);

        var series = ask("/api/drift/series?review=compared&from=2016-05-01&to=2016-07-10")
                .path("points");
        assertThat(series.valueStream().map(point -> point.path("asOf").asString()))
                .containsExactly("2016-05-31", "2016-06-30", "2016-07-10");
        assertThat(series.valueStream()
                        .map(point -> point.path("numbers").path("late").asLong()))
                .containsExactly(0L, 0L, 1L);
    }

    @Test
    void an_action_that_leaves_the_late_ones_because_its_date_was_moved_says_so_and_goes_on_drifting() {
        Stories.movedTwice("left-the-late");
        var asked = "review=left-the-late&asOf=2016-10-05&since=2016-10-02";

        var compared = ask("/api/drift/comparison?by=review&" + asked);
        assertThat(compared.path("since").asString()).isEqualTo("2016-10-02");
        var group = compared.path("groups").path("items").path(0);
        assertThat(group.path("key").asString()).isEqualTo("left-the-late");
        assertThat(group.path("then").path("late").asLong()).isEqualTo(1);
        assertThat(group.path("now").path("late").asLong()).isZero();
        assertThat(group.path("lost").path("late").asLong()).isEqualTo(1);
        assertThat(group.path("gained").path("masked").asLong())
                .as("it was masked before")
                .isZero();
        assertThat(compared.path("all").path("signals").path("MOVED").asLong()).isEqualTo(1);
        assertThat(compared.path("all")
                        .path("conversations")
                        .path("QUIET_DRIFTER")
                        .asLong())
                .isEqualTo(1);
        var moved = ask("/api/drift/movements?" + asked).path("items");
        assertThat(moved.valueStream()
                        .map(movement -> "%s %s: %s"
                                .formatted(
                                        movement.path("number").asString(),
                                        movement.path("way").asString(),
                                        movement.path("because").path(0).asString())))
                .containsExactly("LATE LOST: due 31 January 2017, was due 30 September 2016");
        assertThat(ids(ask("/api/actions?conversation=QUIET_DRIFTER&review=left-the-late&asOf=2016-10-05")))
                .containsExactly("left-the-late.f1.a1");
        assertThat(ids(ask("/api/actions?conversation=LATE_AND_DRIFTING&review=left-the-late&asOf=2016-10-02")))
                .containsExactly("left-the-late.f1.a1");
        assertThat(get("auditor", "/api/drift/movements?asOf=2016-10-05&since=2016-10-06")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void figures_that_were_asked_for_before_follow_the_next_decision_and_what_each_user_may_read() {
        var action = assigned("asked-again", "2016-01-10", "2016-06-30");
        seen(action, 0);
        var compared = "/api/drift/comparison?review=asked-again&asOf=2016-08-01&since=2016-02-01";
        var series = "/api/drift/series?review=asked-again&from=2016-08-01&to=2016-08-01";
        var waiting = "/api/waiting/kinds?review=asked-again&asOf=2016-08-01&kind=CLAIM";
        assertThat(late("lead-csc", compared)).isEqualTo(1);
        assertThat(late("auditor", compared)).isEqualTo(1);
        assertThat(ask(series).at("/points/0/numbers/late").asLong()).isEqualTo(1);
        assertThat(ask(waiting).path("total").asLong()).isZero();

        claimed(action, "2016-06-20");
        seen(action, 1);
        assertThat(late("auditor", compared)).isZero();
        assertThat(ask(series).at("/points/0/numbers/late").asLong()).isZero();
        assertThat(ask(waiting).path("total").asLong()).isEqualTo(1);

        decide("secretary", "/api/reviews/asked-again/restriction", """
                {"reason": "a court order", "restsOn": "Order of 1 July 2016", "readers": {"roles": ["SECRETARY", "AUDITOR"]},
                 "excludedAgencies": ["csc"], "reviewBy": "2016-12-31", %s}""".formatted(
                        MINUTE.formatted("2016-07-10").replace("semg", "crc")));
        assertThat(actions("lead-csc", compared)).isZero();
        assertThat(tree(get("lead-csc", waiting)).path("total").asLong()).isZero();
        assertThat(actions("auditor", compared)).isEqualTo(1);
    }

    private static long late(String user, String compared) {
        return tree(get(user, compared)).at("/all/now/late").asLong();
    }

    private static long actions(String user, String compared) {
        return tree(get(user, compared)).at("/all/now/actions").asLong();
    }

    @Test
    void what_was_claimed_stands_beside_what_was_measured_later() {
        var action = assigned("claimed-85", "2016-01-10", "2016-06-30");
        claimed(action, "2016-06-20");
        measured(action, "2016-06-20", "SELF_ASSESSED", "{\"value\": 85}");
        measured(action, "2016-11-01", "INDEPENDENT", "{\"numerator\": 77, \"denominator\": 100}");
        seen(action, 3);

        var contradiction = ask("/api/impact/contradictions?review=claimed-85&kind=MEASURED_WORSE_LATER")
                .path("items")
                .path(0);
        assertThat(contradiction.path("sentence").asString()).contains("85 %", "77/100, 77 % (", "20 June 2016");
        assertThat(contradiction.path("said").path("version").asLong()).isEqualTo(2);
        assertThat(contradiction.path("beside").path("version").asLong()).isEqualTo(3);
        assertThat(ask("/api/impact/contradictions?review=claimed-85&asOf=2016-10-01")
                        .path("total")
                        .asLong())
                .as("before the second reading nothing contradicts")
                .isZero();
        var missed = ask("/api/impact/contradictions?review=claimed-85&kind=COMPLETE_BESIDE_TARGET_MISSED");
        assertThat(missed.path("items").path(0).path("sentence").asString()).contains("90 %", "77 %");
    }

    @Test
    void impact_is_told_from_baseline_by_target_to_readings_and_summed_up() {
        var action = assigned("told-impact", "2016-01-10", "2016-06-30");
        claimed(action, "2016-06-20");
        measured(action, "2016-11-01", "INDEPENDENT", "{\"numerator\": 18, \"denominator\": 20}");
        verified(action, "2016-12-01");
        decide("secretary", "/api/actions/" + action + "/sign-off", """
                {"sustainedChecksOn": ["2017-06-30"], %s}""".formatted(MINUTE.formatted("2016-12-05")));
        seen(action, 4);

        var row = ask("/api/impact?review=told-impact&asOf=2017-01-01")
                .path("items")
                .path(0);
        assertThat(row.path("best").path("strength").asString()).isEqualTo("E4");
        assertThat(row.path("improved").asBoolean()).isTrue();
        assertThat(row.path("nextCheckOn").asString()).isEqualTo("2017-06-30");
        var measure = row.path("measures").path(0);
        assertThat(measure.path("baseline").path("numerator").asInt()).isEqualTo(4);
        assertThat(measure.path("readings")
                        .path(0)
                        .path("interval")
                        .path("inWords")
                        .asString())
                .isEqualTo("18/20, 90 % (70–97 %)");
        assertThat(measure.path("reached").asBoolean()).isTrue();
        var summed = ask("/api/impact/by?by=finding&review=told-impact")
                .path("items")
                .path(0);
        assertThat(summed.path("key").asString()).isEqualTo("told-impact.f1");
        assertThat(summed.path("improved").asInt()).isEqualTo(1);
        assertThat(ask("/api/impact?review=told-impact&completed=true&proven=false")
                        .path("total")
                        .asLong())
                .isZero();
    }

    @Test
    void sign_offs_tell_of_actions_and_plans_and_verifications_of_who_verified_whom() {
        var action = assigned("signed", "2016-01-10", "2016-06-30");
        claimed(action, "2016-06-20");
        verified(action, "2016-07-01");
        decide("secretary", "/api/actions/" + action + "/sign-off", "{%s}".formatted(MINUTE.formatted("2016-07-04")));
        decide(
                "secretary",
                "/api/reviews/signed/plan/agreement",
                "{%s}".formatted(MINUTE.formatted("2016-02-01").replace("semg", "crc")));
        decide("secretary", "/api/reviews/signed/sign-off", """
                {"conditions": ["Re-audit"], %s}""".formatted(
                        MINUTE.formatted("2016-07-04").replace("semg", "crc")));
        seen(action, 3);
        ask("/api/reviews/signed?atLeast=3");

        var signOffs = ask("/api/sign-offs?review=signed").path("items");
        assertThat(signOffs.valueStream().map(each -> each.path("of").asString()))
                .containsExactlyInAnyOrder("PLAN", "ACTION");
        assertThat(ask("/api/sign-offs?review=signed&conditionsMet=false")
                        .path("total")
                        .asLong())
                .isEqualTo(1);
        assertThat(ask("/api/sign-offs?review=signed&knownAt=2016-01-01T00:00:00Z")
                        .path("total")
                        .asLong())
                .isZero();
        var pair =
                ask("/api/sign-offs/independence?review=signed").path("pairs").path(0);
        assertThat(pair.path("verifier").asString()).isEqualTo("nuth");
        var independent = ask("/api/sign-offs/independence?review=signed");
        assertThat(independent.path("oneLogin").size()).isZero();
        assertThat(independent
                        .path("logins")
                        .valueStream()
                        .map(login -> login.path("user").asString()))
                .containsExactly("lead-csc", "lead-nuth", "secretary");
        assertThat(pair.path("leadAgency").asString()).isEqualTo("csc");
        assertThat(pair.path("accepted").asInt()).isEqualTo(1);

        decide("secretary", "/api/actions/" + action + "/reopening", """
                {"cause": "the change was lost", "dueDate": "2017-06-30", %s}""".formatted(MINUTE.formatted("2016-09-01")));
        seen(action, 4);
        assertThat(ask("/api/sign-offs?review=signed&of=ACTION&inForce=false")
                        .path("total")
                        .asLong())
                .isEqualTo(1);
        assertThat(contradictions("signed"))
                .containsExactly("PLAN_SIGNED_OFF_BESIDE_OPEN_ACTION: The plan was signed off on 4 July 2016, and this"
                        + " action of it is in progress");
    }

    @Test
    void what_is_complete_and_goes_on_all_the_same_contradicts_itself() {
        var action = decide("secretary", "/api/findings/" + raised("on-and-on") + "/actions", """
                {"statement": "Audit monthly", "desiredOutcome": "Audits are heard", "overseenBy": "semg",
                 "dueDateAsWritten": {"words": "ongoing"}, "source": {"document": "minutes of 2016"},
                 "owner": {"name": "Omar Example", "role": "Service Manager", "agency": "csc"}, %s}""".formatted(
                        MINUTE.formatted("2016-01-10")));
        claimed(action, "2016-06-20");
        seen(action, 1);

        assertThat(contradictions("on-and-on"))
                .containsExactly(
                        "COMPLETE_BESIDE_ONGOING: Complete since 20 June 2016, and its due date says \"ongoing\"");
    }

    @Test
    void a_theme_is_told_across_reviews_with_the_evidence_between() {
        var action = assigned("theme-before", "2016-01-10", "2016-06-30");
        claimed(action, "2016-06-20");
        verified(action, "2016-07-01");
        decide("secretary", "/api/actions/" + action + "/sign-off", "{%s}".formatted(MINUTE.formatted("2016-07-04")));
        measured(action, "2016-11-01", "INDEPENDENT", "{\"numerator\": 4, \"denominator\": 20}");
        register("theme-again", "2017-01-10");
        var again = raise("theme-again", "2017-01-10");
        seen(action, 4);
        ask("/api/findings/" + again + "?atLeast=0");

        var returns = ask("/api/themes/chronologies")
                .path("returns")
                .valueStream()
                .filter(each -> each.path("finding").asString().equals(again))
                .filter(each -> each.path("earlier").asString().equals("theme-before.f1"))
                .findFirst()
                .orElseThrow();
        assertThat(returns.path("settledOn").asString()).isEqualTo("2016-07-04");
        assertThat(returns.path("daysSettled").asLong()).isEqualTo(190);
        assertThat(returns.path("evidenceBetween").path(0).path("sentence").asString())
                .contains("4/20");
        assertThat(get("auditor", "/api/themes/unheard-of").statusCode()).isEqualTo(404);
        assertThat(contradictions("theme-before"))
                .contains("SIGNED_OFF_BESIDE_POOR_READING: Signed off on 4 July 2016, and on 1 November 2016"
                        + " Chronologies in order: 4/20, 20 % (8–42 %)");
    }

    @Test
    void what_has_changed_between_two_days_is_told_and_what_was_entered_late_only_by_what_was_known() {
        var action = assigned("changing", "2016-01-10", "2016-06-30");
        seen(action, 0);
        var known = Instant.now();
        decide("secretary", "/api/actions/" + action + "/due-date", """
                {"dueDate": "2016-12-31", "reasonCode": "CAPACITY", "reason": "two posts are vacant", %s}""".formatted(MINUTE.formatted("2016-03-01")));
        seen(action, 1);

        assertThat(changes("/api/changes?review=changing&since=2016-02-01&asOf=2016-04-01"))
                .containsExactly("changing.f1.a1 DUE_DATE 30 June 2016 → 31 December 2016");
        assertThat(changes("/api/changes?review=changing&since=2016-03-15&asOf=2016-04-01"))
                .isEmpty();
        assertThat(changes("/api/changes?review=changing&since=2016-04-01&asOf=2016-04-01&sinceKnown=" + known))
                .containsExactly("changing.f1.a1 DUE_DATE 30 June 2016 → 31 December 2016");
        assertThat(changes("/api/changes?kind=ACTION&review=changing&since=2015-01-01&asOf=2016-02-01"))
                .containsExactly("changing.f1.a1 null null → agreed");
    }

    @Test
    void a_list_is_paged_as_it_was_when_it_was_first_asked_for() {
        var finding = raised("paged");
        var before = new HashSet<String>();
        for (int i = 0; i < 5; i++) before.add(assign(finding, "2016-01-10", "2016-06-30", "Step " + i));
        for (var action : before) seen(action, 0);

        var first = ask("/api/actions?review=paged&size=2&sort=-action");
        seen(assign(finding, "2016-01-10", "2016-06-30", "Step between"), 0);
        var all = new ArrayList<>(ids(first));
        var next = first.path("next").asString();
        while (next != null) {
            var page = ask("/api/actions?review=paged&size=2&sort=-action&cursor=" + next);
            all.addAll(ids(page));
            next = page.path("next").isNull() ? null : page.path("next").asString();
        }
        assertThat(all).hasSize(5).containsExactlyInAnyOrderElementsOf(before);
        assertThat(get(
                                "auditor",
                                "/api/actions?theme=chronologies&size=2&sort=-action&cursor="
                                        + first.path("next").asString())
                        .body())
                .contains("cursor", "another question");
    }

    @Test
    void lists_are_searched_without_regard_to_accents_and_counted_by_facet() {
        var finding = raised("searched");
        var action = assign(finding, "2016-01-10", "2016-06-30", "Brief every Café team on protégé data");
        seen(action, 0);

        assertThat(ids(ask("/api/actions?review=searched&q=protege%20cafe"))).containsExactly(action);
        assertThat(ids(ask("/api/actions?review=searched&q=protege%20police"))).isEmpty();
        var facets = ask("/api/actions/facets?review=searched");
        assertThat(facets.path("counts").path("leadAgency").path("csc").asLong())
                .isEqualTo(1);
        assertThat(facets.path("counts").path("theme").path("chronologies").asLong())
                .isEqualTo(1);
    }

    @Test
    void any_list_can_be_taken_along_with_its_question_on_it() {
        var finding = raised("exported");
        var action = assign(finding, "2016-01-10", "2016-06-30", "=SUM(A1), said with \\\"quotes\\\"");
        seen(action, 0);

        var csv = get("auditor", "/api/actions?review=exported&asOf=2016-07-01&format=csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("\"actions-review-exported-2016-07-01.csv\"");
        assertThat(csv.headers().firstValue("Throughline-Question").orElseThrow())
                .startsWith("list=\"/api/actions\", filters=\"review=exported\", as-of=\"2016-07-01\", known-at=")
                .contains(", rows=1, ")
                .endsWith(", role=AUDITOR");
        assertThat(csv.body())
                .startsWith("\uFEFFid,version,review,finding,statement,")
                .contains("owner.role", "assessment.delayDays")
                .contains("\"'=SUM(A1), said with \"\"quotes\"\"\"");
        for (var list : List.of("findings", "reviews", "meetings", "sign-offs", "impact", "impact/contradictions"))
            assertThat(get("auditor", "/api/" + list + "?format=xlsx").body().getBytes(StandardCharsets.ISO_8859_1))
                    .as(list)
                    .startsWith('P', 'K');
        assertThat(get("auditor", "/api/actions?format=csv&page=1").body()).contains("\"page\"");
        assertThat(get("auditor", "/api/actions?format=pdf").body()).contains("\"format\"");
        assertThat(get("auditor", "/api/actions?format=csv&colour=red").statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_is_ahead_is_a_calendar_to_subscribe_to() {
        var finding = raised("ahead");
        var action = assign(
                finding, "2016-01-10", "2016-06-30", "Train all teams; then, a year later, look again at what they do");
        seen(action, 0);

        var calendar = get("auditor", "/api/calendar?review=ahead&agency=csc");
        assertThat(calendar.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        var unfolded = calendar.body().replace("\r\n ", "");
        assertThat(unfolded)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("UID:due." + action + "@throughline", "DTSTART;VALUE=DATE:20160630")
                .contains("SUMMARY:Due: Train all teams\\; then\\, a year later")
                .doesNotContain("Omar Example");
        assertThat(calendar.body().lines().mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
        assertThat(get("auditor", "/api/calendar?review=ahead&agency=police").body())
                .doesNotContain("VEVENT");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/api/actions?page=-1, page",
                "/api/actions?size=1000000000, size",
                "/api/actions?cursor=nonsense, cursor",
                "/api/actions?sort=colour, sort",
                "/api/actions?asOf=2016-02-30, asOf",
                "/api/actions?asOf=2999-01-01, asOf",
                "/api/actions?knownAt=yesterday, knownAt",
                "/api/actions?colour=red, colour",
                "/api/actions?number=SIX, number",
                "/api/drift?by=colour, by",
                "/api/drift/series?from=1900-01-01, from",
                "/api/drift/series, from",
                "/api/impact?strength=E9, strength",
                "/api/impact/by, by",
                "/api/changes, since",
                "/api/changes?sinceMeeting=semg.1999-01-01, sinceMeeting",
                "/api/changes?since=2016-05-01&asOf=2016-04-01, since",
                "/api/sign-offs?of=EVERYTHING, of",
                "/api/calendar?agency=No%20Such, agency",
                "/api/stream?since=nonsense, since",
                "/api/stream?kind=colour, kind",
            })
    void what_cannot_be_asked_is_refused_by_the_name_of_its_parameter(String question, String parameter) {
        var refused = get("auditor", question);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.body()).contains("\"" + parameter + "\"");
    }

    private static List<String> contradictions(String review) {
        return ask("/api/impact/contradictions?review=" + review)
                .path("items")
                .valueStream()
                .map(each -> each.path("kind").asString() + ": "
                        + each.path("sentence").asString())
                .toList();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static List<String> changes(String question) {
        return ask(question)
                .path("items")
                .valueStream()
                .filter(each -> each.path("kind").asString().equals("ACTION"))
                .filter(each -> !each.path("what").toString().contains("SIGNALS"))
                .map(each -> "%s %s %s → %s"
                        .formatted(
                                each.path("id").asString(),
                                text(each.path("what")),
                                text(each.path("before")),
                                text(each.path("after"))))
                .toList();
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "null" : node.asString();
    }

    private static void measured(String action, String on, String independence, String actual) {
        boolean count = actual.contains("numerator");
        var login = independence.equals("INDEPENDENT") ? "lead-nuth" : "lead-csc";
        decide(login, "/api/actions/" + action + "/impact-evidence", """
                {"level": "PRACTICE", "sourceKind": "CASE_AUDIT", "measure": "Chronologies in order", %s
                 "direction": "HIGHER_IS_BETTER", "actual": %s, %s
                 "method": "case audit", "sampling": "RANDOM", %s "effectiveOn": "%s",
                 "assessor": {"name": "Ines Example", "role": "Nurse", "agency": "nuth"},
                 "independence": "%s"}""".formatted(
                        count
                                ? "\"baseline\": {\"numerator\": 4, \"denominator\": 20}, \"target\": {\"numerator\": 18, \"denominator\": 20},"
                                : "\"unit\": \"%\",",
                        actual,
                        count ? "\"comparableWithBaseline\": true," : "",
                        count ? "" : "\"sampleSize\": 20,",
                        on,
                        independence));
    }
}
