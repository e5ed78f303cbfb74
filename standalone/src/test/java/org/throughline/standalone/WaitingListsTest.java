package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What waits for an answer, list by list, over HTTP. */
class WaitingListsTest {

    static final String MINUTE = "\"authority\": {\"committee\": \"semg\", \"meetingDate\": \"%s\", \"minute\": \"3\"}";
    static final String MINUTE_OF_CRC = MINUTE.replace("semg", "crc");

    static String asked;
    static String claimed;
    static String checked;
    static String escalated;
    static String knownBefore;

    @BeforeAll
    static void one_of_each() {
        knownBefore = Instant.now().toString();
        register("waits", "2016-01-10");
        var finding = raise("waits", "2016-01-10");
        asked = assign(finding, "2016-01-10", "2016-06-30", "Write guidance");
        decide("lead-csc", "/api/actions/" + asked + "/more-time", """
                {"until": "2016-12-31", "reason": "ill", "effectiveOn": "2016-06-01"}""");
        claimed = assign(finding, "2016-01-10", "2016-06-30", "Train all");
        claim(claimed, "2016-06-20");
        checked = assign(finding, "2016-01-10", "2016-06-30", "Buy a template");
        claim(checked, "2016-06-20");
        verified(checked, "2016-07-01");
        decide("secretary", "/api/actions/" + checked + "/sign-off", """
                {"sustainedChecksOn": ["2016-10-01", "2017-01-31"], %s}""".formatted(MINUTE.formatted("2016-07-04")));
        escalated = assign(finding, "2016-01-10", "2016-06-30", "Audit ten files");
        decide("secretary", "/api/actions/" + escalated + "/escalation", """
                {"to": "AGENCY_LEAD", "reason": "no news", "effectiveOn": "2016-07-10", %s}""".formatted(MINUTE.formatted("2016-07-10")));
        decide("secretary", "/api/actions/" + escalated + "/escalation", """
                {"to": "BOARD", "reason": "still no news", "effectiveOn": "2016-08-10", %s}""".formatted(MINUTE.formatted("2016-08-10")));
        decide("secretary", "/api/actions/" + asked + "/dispute", """
                {"matter": "DUE_DATE", "positions": [{"agency": "csc", "position": "too early"}], "effectiveOn": "2016-06-05",
                 %s}""".formatted(MINUTE.formatted("2016-06-05")));
        decide("secretary", "/api/findings/" + finding + "/dispute", """
                {"positions": [{"agency": "nuth", "position": "not our practice"}], "effectiveOn": "2016-03-01"}""");
        seen(asked, 2);
        seen(checked, 3);
        seen(escalated, 2);
        ask("/api/findings/" + finding + "?atLeast=5");
    }

    @Test
    void a_request_for_more_time_waits_for_the_committee() {
        var row = only("requests-for-more-time", "2016-07-10");
        assertThat(row.path("on").asString()).isEqualTo(asked);
        assertThat(row.path("what").asString()).isEqualTo("Time until 31 December 2016: ill");
        assertThat(row.path("daysWaiting").asInt()).isEqualTo(39);
        assertThat(row.path("toAnswer").asString()).isEqualTo("OVERSEEING_COMMITTEE");
        assertThat(row.path("answerBy").asString()).isEqualTo("2016-06-29");
        assertThat(row.path("overdue").asBoolean()).isTrue();
        assertThat(row.path("dueDate").asString()).isEqualTo("2016-06-30");
        assertThat(row.path("askedFor").asString()).isEqualTo("2016-12-31");
    }

    @Test
    void a_claim_waits_for_another_agency() {
        var row = only("claims-to-verify", "2016-07-10");
        assertThat(row.path("on").asString()).isEqualTo(claimed);
        assertThat(row.path("version").asInt()).isEqualTo(1);
        assertThat(row.path("daysWaiting").asInt()).isEqualTo(20);
        assertThat(row.path("toAnswer").asString()).isEqualTo("ANOTHER_AGENCY");
        assertThat(row.path("overdue").asBoolean()).isFalse();
        assertThat(only("claims-to-verify", "2016-07-21").path("overdue").asBoolean())
                .isTrue();
    }

    @Test
    void a_sustained_check_waits_from_its_day_on() {
        assertThat(total("sustained-checks", "2016-09-30")).isZero();
        var row = only("sustained-checks", "2016-10-01");
        assertThat(row.path("on").asString()).isEqualTo(checked);
        assertThat(row.path("overdue").asBoolean()).isFalse();
        assertThat(total("sustained-checks", "2017-02-01")).isEqualTo(2);
    }

    @Test
    void the_highest_escalation_waits_for_its_step() {
        assertThat(only("escalations", "2016-07-31").path("toAnswer").asString())
                .isEqualTo("LEAD_AGENCY");
        var row = only("escalations", "2016-08-31");
        assertThat(row.path("toAnswer").asString()).isEqualTo("BOARD");
        assertThat(row.path("since").asString()).isEqualTo("2016-08-10");
        assertThat(row.path("what").asString()).isEqualTo("Escalated to the board: still no news");
    }

    @Test
    void disputes_are_of_actions_and_findings_the_longest_first() {
        var rows = ask("/api/disputes?review=waits&asOf=2016-07-01").path("items");
        assertThat(rows.valueStream().map(row -> row.path("on").asString())).containsExactly("waits.f1", asked);
        assertThat(rows.path(0).path("what").asString()).isEqualTo("The finding is disputed. nuth: not our practice");
        assertThat(rows.path(0).path("leadAgency").isNull()).isTrue();
        assertThat(rows.path(0).path("overseenBy").asString()).isEqualTo("crc");
    }

    @ParameterizedTest
    @CsvSource({
        "requests-for-more-time, 2016-05-31",
        "claims-to-verify, 2016-06-19",
        "sustained-checks, 2016-09-30",
        "escalations, 2016-07-09",
        "disputes, 2016-02-29"
    })
    void nothing_waits_before_its_day_nor_before_it_was_recorded(String list, String dayBefore) {
        assertThat(total(list, dayBefore)).isZero();
        assertThat(ask("/api/" + list + "?review=waits&asOf=2017-02-01&knownAt=" + knownBefore)
                        .path("total")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"requests-for-more-time", "claims-to-verify", "sustained-checks", "escalations", "disputes"})
    void a_list_is_filtered_paged_sorted_and_exported(String list) {
        var path = "/api/" + list + "?review=waits&asOf=2017-02-01";
        int all = ask(path).path("total").asInt();
        assertThat(all).isPositive();
        assertThat(ask(path + "&overdue=true").path("total").asInt()
                        + ask(path + "&overdue=false").path("total").asInt())
                .isEqualTo(all);
        assertThat(ask(path + "&agency=police").path("total").asInt()).isZero();
        assertThat(ask(path + "&committee=board").path("total").asInt()).isZero();
        assertThat(ask(path + "&size=1&sort=-daysWaiting").path("items").size()).isOne();
        assertThat(get("auditor", path + "&sort=colour").statusCode()).isEqualTo(400);
        var csv = get("auditor", path + "&format=csv");
        assertThat(csv.headers().firstValue("Throughline-Question").orElseThrow())
                .contains("rows=" + all + ",");
        assertThat(csv.body()).contains("toAnswer", "waits.f1");
    }

    @Test
    void everything_that_waits_says_who_answers_and_who_hears_of_it_next() {
        var rows = ask("/api/waiting?review=waits&asOf=2016-09-01").path("items");
        assertThat(rows.valueStream().map(row -> row.path("kind").asString()))
                .contains("MORE_TIME", "CLAIM", "ESCALATION", "DISPUTE");
        var claim = ask("/api/waiting?review=waits&asOf=2016-07-10&kind=CLAIM")
                .path("items")
                .path(0);
        assertThat(claim.path("waitsFor").asString()).isEqualTo("ANOTHER_AGENCY");
        assertThat(claim.path("next").asString()).isEqualTo("OVERSEEING_COMMITTEE");
        assertThat(claim.path("nextHearsOn").asString()).isEqualTo("2016-07-21");
        assertThat(claim.path("boardHearsOn").asString()).isEqualTo("2016-08-19");
        var later = ask("/api/waiting?review=waits&asOf=2016-07-21&kind=CLAIM,MORE_TIME&waitsFor=OVERSEEING_COMMITTEE");
        assertThat(later.path("items").valueStream().map(row -> row.path("on").asString()))
                .as("of the request for more time the Board hears by then")
                .containsExactly(claimed);
    }

    @Test
    void what_waits_is_counted_by_kind_with_the_longest_waiting_of_each() {
        var day = "review=waits&asOf=2016-09-01";

        var kinds = ask("/api/waiting/kinds?" + day).path("items");

        assertThat(kinds.valueStream()
                        .mapToLong(kind -> kind.path("total").asLong())
                        .sum())
                .isEqualTo(ask("/api/waiting?" + day).path("total").asLong());
        assertThat(kinds.valueStream()
                        .mapToLong(kind -> kind.path("overdue").asLong())
                        .sum())
                .isEqualTo(ask("/api/waiting?overdue=true&" + day).path("total").asLong());
        assertThat(kinds.path(0).path("longest"))
                .isEqualTo(ask("/api/waiting?size=1&" + day).path("items").path(0));
        assertThat(ask("/api/waiting/kinds?kind=CLAIM&" + day).path("total").asLong())
                .isOne();
    }

    @Test
    void an_action_says_what_waits_about_it_and_since_when_the_program_knows_it() {
        var shown = ask("/api/actions/" + asked + "?asOf=2016-06-10");
        assertThat(shown.path("waiting")
                        .valueStream()
                        .map(waits -> waits.path("sentence").asString()))
                .contains("Waits for semg since 1 June 2016, to be answered by 29 June 2016; the Board hears of it on"
                        + " 30 June 2016");
        assertThat(shown.path("knownSince").asString()).isGreaterThan("2026-01-01");
        assertThat(ask("/api/actions/" + asked + "?asOf=2016-02-10").path("waiting"))
                .isEmpty();
    }

    @Test
    void a_restricted_review_is_missing_for_those_who_may_not_read_it() {
        var action = assigned("waits-secret", "2016-01-10", "2016-06-30");
        claim(action, "2016-06-20");
        decide("secretary", "/api/reviews/waits-secret/restriction", """
                {"reason": "a court order", "restsOn": "Order of 1 July 2016", "readers": {"roles": ["SECRETARY", "AUDITOR"]},
                 "excludedAgencies": ["csc"], "reviewBy": "2016-12-31", %s}""".formatted(
                        MINUTE_OF_CRC.formatted("2016-07-10")));
        ask("/api/reviews/waits-secret?atLeast=2");
        seen(action, 1);

        var path = "/api/claims-to-verify?review=waits-secret";
        assertThat(ask(path).path("total").asInt()).isOne();
        assertThat(tree(get("lead-csc", path)).path("total").asInt()).isZero();
    }

    private static JsonNode only(String list, String asOf) {
        var page = ask("/api/" + list + "?review=waits&asOf=" + asOf);
        assertThat(page.path("total").asInt()).as(page.toString()).isOne();
        return page.path("items").path(0);
    }

    private static int total(String list, String asOf) {
        return ask("/api/" + list + "?review=waits&asOf=" + asOf).path("total").asInt();
    }

    private static void claim(String action, String on) {
        decide("lead-csc", "/api/actions/" + action + "/completion", """
                {"evidence": "attendance lists", "effectiveOn": "%s"}""".formatted(on));
    }
}
