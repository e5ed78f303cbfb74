package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.BoardDecisionsTest.MINUTE;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.Program.tree;
import static org.throughline.standalone.WholeStoryTest.assigned;
import static org.throughline.standalone.WholeStoryTest.seen;
import static org.throughline.standalone.WholeStoryTest.signals;
import static org.throughline.standalone.WholeStoryTest.verified;

import org.junit.jupiter.api.Test;

/** A lead agency with a motive marks its own work over HTTP: its word is kept, and no figure gets better by it. */
class OwnWorkTest {

    private static final String EVIDENCE = """
            {"level": "PRACTICE", "sourceKind": "CASE_AUDIT", "measure": "chronologies in order", %s
             "actual": {"numerator": %d, "denominator": 20}, "method": "case file audit", "sampling": "RANDOM",
             "assessor": {"name": "Lena Example", "role": "Auditor", "agency": "nuth"},
             "independence": "%s", "effectiveOn": "%s"}""";

    @Test
    void the_lead_agencys_own_baseline_and_late_check_sustain_nothing() {
        var action = signedOff("own-work");
        var measurements = "/api/actions/" + action + "/impact-evidence";
        decide("lead-nuth", measurements, EVIDENCE.formatted("", 4, "INDEPENDENT", "2017-03-31"));
        var own = "\"baseline\": {\"numerator\": 1, \"denominator\": 20}, \"comparableWithBaseline\": true,";
        refused(
                "lead-csc",
                measurements,
                EVIDENCE.formatted(own, 4, "INDEPENDENT", "2017-07-01"),
                403,
                "lead-agency-alone-records-only-self-assessed-evidence");
        decide("lead-csc", measurements, EVIDENCE.formatted(own, 4, "SELF_ASSESSED", "2017-07-01"));
        var check = "/api/actions/" + action + "/sustained-checks";
        var held = "{\"dueOn\": \"2017-07-31\", \"result\": \"HELD\", \"observed\": \"fine\"%s}";
        decide("lead-csc", check, held.formatted(""));
        refused(
                "lead-csc",
                check,
                held.formatted(", " + MINUTE.formatted("2017-08-01")),
                403,
                "minute-is-recorded-by-chair-or-secretary");
        refused(
                "secretary",
                check,
                held.formatted(", " + MINUTE.formatted("2026-01-05")),
                409,
                "sustained-check-rests-on-independent-evidence");

        var detail = seen(action, 6);
        assertThat(detail.path("action").path("status").asString()).isEqualTo("SIGNED_OFF");
        assertThat(detail.path("checks").path(0).path("reported").asBoolean()).isTrue();
        assertThat(detail.path("bestEvidence").path("strength").asString()).isEqualTo("E2");
        assertThat(signals(detail.path("action").path("assessment"))).contains("UNPROVEN");
        assertThat(ask("/api/findings/own-work.f1").path("status").asString()).isEqualTo("ADDRESSED");
        refused(
                "secretary",
                "/api/findings/own-work.f1/impact-confirmation",
                "{\"basis\": \"fine\", %s}"
                        .formatted(MINUTE.formatted("2017-08-01").replace("semg", "board")),
                409,
                "impact-is-shown-by-every-signed-off-action");
        var contradiction = ask("/api/impact/contradictions?review=own-work&kind=BASELINE_BESIDE_READING")
                .path("items");
        assertThat(contradiction.size()).isOne();
        assertThat(contradiction.path(0).path("sentence").asString()).contains("4/20", "a baseline of 1/20");
        assertThat(ask("/api/sustained-checks?review=own-work")
                        .path("items")
                        .path(0)
                        .path("what")
                        .asString())
                .contains("reported");
    }

    @Test
    void a_committee_confirms_what_somebody_else_measured() {
        var action = signedOff("others-work");
        decide(
                "lead-nuth",
                "/api/actions/" + action + "/impact-evidence",
                EVIDENCE.formatted(
                        "\"baseline\": {\"numerator\": 4, \"denominator\": 20}, \"comparableWithBaseline\": true,",
                        18,
                        "INDEPENDENT",
                        "2017-07-20"));
        decide("secretary", "/api/actions/" + action + "/sustained-checks", """
                {"dueOn": "2017-07-31", "result": "HELD", "observed": "18 of 20", %s}""".formatted(
                        MINUTE.formatted("2017-08-01")));

        assertThat(seen(action, 5).path("action").path("status").asString()).isEqualTo("SUSTAINED");
        var oneLogin = ask("/api/sign-offs/independence?review=others-work").path("oneLogin");
        assertThat(oneLogin.valueStream().map(login -> login.path("user").asString()))
                .containsExactly("lead-nuth", "secretary");
        assertThat(oneLogin.path(1)
                        .path("parts")
                        .valueStream()
                        .map(part -> part.path("what").asString()))
                .containsExactly("SIGN_OFF", "SUSTAINED_CHECK");
    }

    @Test
    void nobody_answers_or_decides_in_the_name_of_others() {
        var action = assigned("in-whose-name", "2016-01-10", "2016-06-30");
        decide("secretary", "/api/actions/" + action + "/escalation", """
                {"to": "BOARD", "reason": "no news", "effectiveOn": "2016-08-10"}""");
        var answer =
                "{\"by\": \"BOARD\", \"answer\": \"settled\", \"settled\": true, \"effectiveOn\": \"2016-08-20\"%s}";
        var path = "/api/actions/" + action + "/escalation/answer";
        refused("lead-csc", path, answer.formatted(""), 403, "lead-acts-for-the-own-agency");
        refused("secretary", path, answer.formatted(""), 403, "escalation-is-answered-by-the-lead-or-under-a-minute");
        refused(
                "secretary",
                path,
                answer.formatted(", " + MINUTE.formatted("2016-08-20")),
                409,
                "committee-answers-under-its-own-minute");
        decide(
                "secretary",
                path,
                answer.formatted(", " + MINUTE.formatted("2016-08-20").replace("semg", "board")));
        refused(
                "admin",
                "/api/policy",
                "{\"staleDays\": 900, %s}"
                        .formatted(MINUTE.formatted("2016-08-20").replace("semg", "board")),
                403,
                "role-may-not");
    }

    private static String signedOff(String review) {
        var action = assigned(review, "2016-01-10", "2016-06-30");
        decide("lead-csc", "/api/actions/" + action + "/completion", """
                {"evidence": "lists", "effectiveOn": "2016-06-20"}""");
        verified(action, "2016-07-01");
        refused(
                "secretary",
                "/api/actions/" + action + "/sign-off",
                """
                {"signedOffBy": {"name": "Dana Example", "role": "Director", "agency": "csc"}, %s}""".formatted(MINUTE.formatted("2016-11-30")),
                409,
                "nobody-signs-off-their-own-action");
        decide("secretary", "/api/actions/" + action + "/sign-off", """
                {"sustainedChecksOn": ["2017-07-31"], %s}""".formatted(MINUTE.formatted("2016-11-30")));
        return action;
    }

    private static void refused(String user, String path, String body, int status, String rule) {
        var answer = post(user, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(tree(answer).path("type").asString()).isEqualTo("/problems/" + rule);
    }
}
