package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.Program.tree;
import static org.throughline.standalone.WholeStoryTest.assign;
import static org.throughline.standalone.WholeStoryTest.assigned;
import static org.throughline.standalone.WholeStoryTest.dueDate;
import static org.throughline.standalone.WholeStoryTest.raise;
import static org.throughline.standalone.WholeStoryTest.register;
import static org.throughline.standalone.WholeStoryTest.seen;
import static org.throughline.standalone.WholeStoryTest.signals;
import static org.throughline.standalone.WholeStoryTest.verified;

import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What boards do beside carrying one action to impact, over HTTP, and what every view shows of it. */
class BoardDecisionsTest {

    static final String MINUTE = "\"authority\": {\"committee\": \"semg\", \"meetingDate\": \"%s\", \"minute\": \"3\"}";
    static final String MINUTE_OF_CRC = MINUTE.replace("semg", "crc");

    @Test
    void a_meeting_takes_its_decisions_in_agenda_order_and_each_is_answered_on_its_own() {
        var finding = raised("minuted");
        var ready = assign(finding, "2016-01-10", "2016-06-30", "Train all");
        claimed(ready, "2016-06-20");
        verified(ready, "2016-07-01");
        var late = assign(finding, "2016-01-10", "2016-06-30", "Write guidance");
        var meeting = decide("secretary", "/api/meetings", """
                {"committee": "semg", "date": "2016-07-06",
                 "agenda": [{"minute": "7.2", "title": "Guidance"}, {"minute": "7.1", "title": "Training"}]}""");
        assertThat(meeting).isEqualTo("semg.2016-07-06");
        decide("secretary", "/api/meetings/" + meeting + "/attendance", """
                {"attendance": [{"role": "Designated Nurse", "agency": "nuth", "presence": "PRESENT"},
                                {"role": "Head of Service", "agency": "csc", "presence": "APOLOGIES"}]}""");
        long before = Program.events();

        var answer = post(
                "secretary",
                "/api/meetings/" + meeting + "/decisions",
                """
                {"decisions": [
                  {"minute": "7.2", "on": "%2$s", "as": "sign-off", "with": {}},
                  {"minute": "7.2", "on": "%2$s", "as": "note", "with": {"note": "to come back"}},
                  {"minute": "7.1", "on": "%1$s", "as": "sign-off", "with": {"conditions": ["Re-audit"]}},
                  {"minute": "8", "on": "minuted.f1.a9", "as": "note", "with": {}},
                  {"minute": "8", "on": "%2$s", "as": "due-date", "with": {"dueDate": "ongoing", "reason": "r"}},
                  {"minute": "8", "on": "%2$s", "as": "wish", "with": {}},
                  {"minute": "9", "on": "%3$s", "as": "actions", "with": {"statement": "Re-audit",
                     "desiredOutcome": "Chronologies are current", "overseenBy": "semg", "dueDate": "2016-12-31",
                     "owner": {"name": "Omar Example", "role": "Service Manager", "agency": "csc"}}}]}""".formatted(ready, late, finding),
                "Idempotency-Key",
                "minutes-1");

        var outcome = tree(answer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(outcome.path("taken").asInt()).isEqualTo(3);
        assertThat(refusal(outcome, 0)).isEqualTo("/problems/completion-is-verified");
        assertThat(refusal(outcome, 3)).isEqualTo("/problems/unknown");
        assertThat(refusal(outcome, 4)).isEqualTo("/problems/invalid-field");
        assertThat(outcome.path("decisions").path(4).toString()).contains("with.dueDate");
        assertThat(refusal(outcome, 5)).isEqualTo("/problems/invalid-field");
        assertThat(outcome.path("decisions").path(6).path("taken").path("id").asString())
                .isEqualTo("minuted.f1.a3");
        assertThat(Program.events() - before).isEqualTo(4); // an assignment is one on the finding and one on the action

        var again = post("secretary", "/api/meetings/" + meeting + "/decisions", """
                {"decisions": [{"minute": "7.2", "on": "%s", "as": "sign-off", "with": {}}]}""".formatted(late));
        assertThat(tree(again).path("refused").asInt()).isEqualTo(1);
        var signedOff = seen(ready, 3);
        assertThat(signedOff.path("signOff").path("on").asString()).isEqualTo("2016-07-06");
        seen("minuted.f1.a3", 0);
        var shown = ask("/api/meetings/" + meeting + "?atLeast=1");
        assertThat(shown.path("items")
                        .valueStream()
                        .map(item -> item.path("minute").asString()))
                .containsExactly("7.1", "7.2", "9");
        assertThat(shown.path("noted").asInt()).isEqualTo(1);
        assertThat(shown.path("longestRecordingLagDays").asLong()).isGreaterThan(3000);
        assertThat(seen(late, 1)
                        .path("action")
                        .path("assessment")
                        .path("stalenessDays")
                        .asLong())
                .as("a note is no progress")
                .isGreaterThan(3000);
        assertThat(post("secretary", "/api/meetings/semg.2016-07-05/decisions", "{\"decisions\": []}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("secretary", "/api/meetings", """
                {"committee": "semg", "date": "2016-07-06"}""").body()).contains("/problems/meeting-is-new");
    }

    @Test
    void a_repeated_call_records_its_decisions_once() {
        var action = assigned("repeated-minutes", "2016-01-10", "2016-06-30");
        decide("secretary", "/api/meetings", "{\"committee\": \"crc\", \"date\": \"2016-02-01\"}");
        var body = """
                {"decisions": [{"minute": "1", "on": "%s", "as": "note", "with": {}},
                               {"minute": "2", "on": "%s", "as": "note", "with": {}}]}""".formatted(action, action);
        var first = post("secretary", "/api/meetings/crc.2016-02-01/decisions", body, "Idempotency-Key", "twice");
        long after = Program.events();
        var second = post("secretary", "/api/meetings/crc.2016-02-01/decisions", body, "Idempotency-Key", "twice");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(Program.events()).isEqualTo(after);
    }

    @Test
    void an_owner_who_leaves_leaves_every_action_they_hold_at_once() {
        register("departures", "2016-01-10");
        var finding = raise("departures", "2016-01-10");
        var one = assignTo(finding, "Leaving Example");
        var two = assignTo(finding, "Leaving Example");
        var other = assignTo(finding, "Staying Example");
        var person = seen(one, 0).path("action").path("owner").path("person").asString();

        decide("secretary", "/api/directory/people/" + person + "/departure", """
                {"agency": "csc", "effectiveOn": "2016-03-01"}""");

        for (var action : new String[] {one, two}) {
            assertThat(signals(seen(action, 1).path("action").path("assessment")))
                    .contains("UNOWNED");
            assertThat(signals(ask("/api/actions/" + action + "?asOf=2016-02-29")
                            .path("action")
                            .path("assessment")))
                    .doesNotContain("UNOWNED");
        }
        assertThat(signals(seen(other, 0).path("action").path("assessment"))).doesNotContain("UNOWNED");
        decide("secretary", "/api/actions/" + one + "/owner", """
                {"owner": {"name": "Following Example", "role": "Service Manager", "agency": "csc"}, "reason": "follows",
                 "handoverNote": "half the teams are trained", %s}""".formatted(MINUTE.formatted("2016-04-01")));
        var handed = seen(one, 2);
        assertThat(handed.path("action").path("owner").path("name").asString()).isEqualTo("Following Example");
        assertThat(handed.path("handoverNote").asString()).isEqualTo("half the teams are trained");
        assertThat(handed.path("formerOwners")
                        .path(0)
                        .path("owner")
                        .path("name")
                        .asString())
                .isEqualTo("Leaving Example");
        assertThat(post("secretary", "/api/directory/people/" + person + "/departure", """
                {"agency": "csc"}""")
                        .body())
                .contains("person-who-leaves-has-a-role-or-an-action");
    }

    @Test
    void a_correction_changes_what_is_shown_and_not_what_was_known() {
        var action = assigned("corrected", "2016-01-10", "2016-06-30");
        decide("secretary", "/api/actions/" + action + "/due-date", """
                {"dueDate": "2016-12-31", "reason": "template is late", "reasonCode": "SYSTEM_OR_SUPPLIER", %s}""".formatted(MINUTE.formatted("2016-05-01")));
        seen(action, 1);
        var before = Instant.now().toString();

        var corrected = post(
                "secretary", "/api/actions/" + action + "/corrections", """
                {"corrects": 1, "changes": {"dueDate": "2016-10-31"}, "reason": "TYPING_ERROR",
                 "why": "the minute says 31 October", %s}""".formatted(MINUTE.formatted("2016-05-01")));
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(tree(corrected).path("version").asInt()).isEqualTo(2);
        assertThat(tree(corrected).path("lastVersion").asInt()).isEqualTo(3);

        assertThat(seen(action, 3).path("rebaselines").size()).isEqualTo(1);
        assertThat(dueDate("/api/actions/" + action)).isEqualTo("2016-10-31");
        assertThat(dueDate("/api/actions/" + action + "?asOf=2016-05-01")).isEqualTo("2016-10-31");
        assertThat(dueDate("/api/actions/" + action + "?asOf=2016-05-01&knownAt=" + before))
                .isEqualTo("2016-12-31");
        assertThat(ask("/api/actions?review=corrected&asOf=2016-06-01")
                        .path("items")
                        .path(0)
                        .path("dueDate")
                        .asString())
                .isEqualTo("2016-10-31");
        var entries = ask("/api/actions/" + action + "/history").path("entries");
        assertThat(entries.size()).isEqualTo(4);
        assertThat(entries.path(1).path("correctedBy").asInt()).isEqualTo(2);
        var etag = get("auditor", "/api/actions/" + action)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(post(
                                "lead-csc",
                                "/api/actions/" + action + "/progress",
                                "{\"whatChanged\": \"on the way\"}",
                                "If-Match",
                                etag)
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("secretary", "/api/actions/" + action + "/corrections", """
                {"corrects": 1, "changes": {"dueDate": "2016-12-31"}, "reason": "TYPING_ERROR", "why": "again"}""")
                        .body())
                .contains("correction-names-its-minute-or-a-later-one");
        assertThat(post("lead-csc", "/api/actions/" + action + "/corrections", """
                {"corrects": 1, "retract": true, "reason": "NOT_DECIDED", "why": "ours"}""")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_state_that_a_correction_takes_away_is_gone_from_every_day() {
        var action = assigned("retracted", "2016-01-10", "2016-06-30");
        decide("secretary", "/api/actions/" + action + "/due-date", """
                {"dueDate": "2016-12-31", "reasonCode": "SYSTEM_OR_SUPPLIER", "reason": "r", %s}""".formatted(MINUTE.formatted("2016-05-01")));
        decide("secretary", "/api/actions/" + action + "/corrections", """
                {"corrects": 1, "retract": true, "reason": "WRONG_MATTER", "why": "it was another action", %s}""".formatted(MINUTE.formatted("2016-05-01")));
        seen(action, 2);

        for (var day : new String[] {"2016-05-01", "2016-05-02", "2017-01-01"})
            assertThat(ask("/api/actions?review=retracted&asOf=" + day)
                            .path("items")
                            .path(0)
                            .path("dueDate")
                            .asString())
                    .as(day)
                    .isEqualTo("2016-06-30");
        assertThat(ask("/api/actions?review=retracted&asOf=2016-05-02")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_review_on_hold_holds_its_actions_and_their_net_delay() {
        var action = assigned("held", "2016-01-10", "2016-06-30");
        decide("secretary", "/api/reviews/held/hold", """
                {"reason": "CRIMINAL_PROCEEDINGS", "explanation": "the trial is listed", "reviewBy": "2016-09-30",
                 %s}""".formatted(MINUTE_OF_CRC.formatted("2016-07-10")));
        ask("/api/reviews/held?atLeast=2");
        seen(action, 0);

        var held = ask("/api/actions/" + action + "?asOf=2016-07-20");
        assertThat(held.path("action").path("status").asString()).isEqualTo("ON_HOLD");
        assertThat(held.path("action").path("assessment").path("delayDays").asLong())
                .isEqualTo(20);
        assertThat(held.path("action").path("assessment").path("netDelayDays").asLong())
                .isEqualTo(9);
        assertThat(post("lead-csc", "/api/actions/" + action + "/completion", """
                {"evidence": "lists", "effectiveOn": "2016-07-12"}""")
                        .body())
                .contains("its-review-is-not-on-hold");
        assertThat(ask("/api/actions?review=held&status=ON_HOLD&asOf=2016-07-20")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(signals(ask("/api/actions/" + action + "?asOf=2016-10-01")
                        .path("action")
                        .path("assessment")))
                .contains("HOLD_EXPIRED");
        assertThat(ask("/api/actions/" + action + "?asOf=2016-07-09")
                        .path("action")
                        .path("status")
                        .asString())
                .isEqualTo("AGREED");
    }

    @Test
    void a_restricted_review_is_kept_from_those_who_may_not_read_it() {
        var action = assigned("secret", "2016-01-10", "2016-06-30");
        decide("secretary", "/api/reviews/secret/restriction", """
                {"reason": "a court order", "restsOn": "Order of 1 July 2016", "readers": {"roles": ["SECRETARY", "CHAIR", "AUDITOR"]},
                 "excludedAgencies": ["csc"], "reviewBy": "2016-12-31", %s}""".formatted(MINUTE_OF_CRC.formatted("2016-07-10")));
        ask("/api/reviews/secret?atLeast=2");

        for (var path : new String[] {
            "/api/reviews/secret",
            "/api/findings/secret.f1",
            "/api/actions/" + action,
            "/api/actions/" + action + "/history"
        }) {
            assertThat(get("lead-csc", path).statusCode()).as(path).isEqualTo(404);
            assertThat(get("chair", path).statusCode()).as(path).isEqualTo(200);
        }
        for (var list : new String[] {"actions", "findings", "drift"}) {
            var path = "/api/" + list + "?review=secret";
            assertThat(get("lead-csc", path).body()).as(path).doesNotContain("Train all social workers");
        }
        assertThat(post("secretary", "/api/reviews/secret/publication", """
                {"publication": {"state": "PUBLISHED", "publishedOn": "2016-07-20"}, %s}""".formatted(MINUTE.formatted("2016-07-20")))
                        .body())
                .contains("restricted-review-is-not-published");
        decide("secretary", "/api/reviews/secret/restriction/lifting", """
                {"reason": "the order has ended", %s}""".formatted(
                        MINUTE_OF_CRC.formatted("2016-08-01")));
        Awaitility.await().until(() -> get("lead-csc", "/api/reviews/secret").statusCode() == 200);
    }

    @Test
    void a_check_that_finds_the_change_lost_proposes_reopening_and_a_person_decides() {
        var action = assigned("lost", "2016-01-10", "2016-06-30");
        claimed(action, "2016-06-20");
        verified(action, "2016-07-01");
        decide("secretary", "/api/actions/" + action + "/sign-off", """
                {"sustainedChecksOn": ["2017-01-31"], %s}""".formatted(MINUTE.formatted("2016-07-04")));
        decide("lead-csc", "/api/actions/" + action + "/sustained-checks", """
                {"dueOn": "2017-01-31", "result": "LOST", "observed": "16 of 20 need work", "effectiveOn": "2017-02-01",
                 "evidence": {"level": "PRACTICE", "sourceKind": "CASE_AUDIT", "measure": "in order",
                   "actual": {"numerator": 4, "denominator": 20}, "method": "case audit",
                   "assessor": {"name": "Ines Example", "role": "Nurse", "agency": "nuth"},
                   "independence": "SELF_ASSESSED"}}""");

        var lost = seen(action, 4);
        assertThat(lost.path("proposesReopening").path("result").asString()).isEqualTo("LOST");
        assertThat(lost.path("evidence").size()).isEqualTo(1);
        assertThat(signals(lost.path("action").path("assessment"))).contains("UNPROVEN");
        assertThat(ask("/api/impact/contradictions?review=lost&asOf=2017-02-05").toString())
                .contains("Signed off on 4 July 2016, and the check of 1 February 2017 found the change lost");
        decide("secretary", "/api/actions/" + action + "/reopening", """
                {"cause": "the change was lost", "dueDate": "2017-06-30", %s}""".formatted(MINUTE.formatted("2017-02-10")));

        var reopened = seen(action, 5);
        assertThat(reopened.path("action").path("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(reopened.path("action").path("originalDueDate").asString()).isEqualTo("2016-06-30");
        assertThat(reopened.path("action").path("reopenedDueDate").asString()).isEqualTo("2017-06-30");
        assertThat(reopened.path("proposesReopening").isMissingNode()
                        || reopened.path("proposesReopening").isNull())
                .isTrue();
        assertThat(ask("/api/sign-offs?review=lost")
                        .path("items")
                        .path(0)
                        .path("endedBecause")
                        .asString())
                .isEqualTo("the change was lost");
        assertThat(ask("/api/findings/lost.f1").path("status").asString()).isEqualTo("RAISED");
    }

    @Test
    void a_report_for_a_year_is_computed_by_that_years_policy() {
        var action = assigned("policy", "2012-01-10", "2013-06-30");
        seen(action, 0);
        decide("secretary", "/api/policy", """
                {"staleDays": 20, "effectiveOn": "2012-02-15",
                 "authority": {"committee": "board", "meetingDate": "2012-02-15", "minute": "2"}}""");
        decide("chair", "/api/policy", """
                {"staleDays": 60, "effectiveOn": "2012-06-01",
                 "authority": {"committee": "board", "meetingDate": "2012-06-01", "minute": "2"}}""");
        Awaitility.await()
                .until(() -> signals(ask("/api/actions/" + action + "?asOf=2012-02-15")
                                .path("action")
                                .path("assessment"))
                        .contains("STALE"));

        assertThat(signals(ask("/api/actions/" + action + "?asOf=2012-02-14")
                        .path("action")
                        .path("assessment")))
                .doesNotContain("STALE");
        assertThat(ask("/api/policy?asOf=2012-02-20")
                        .path("thresholds")
                        .path("staleDays")
                        .asInt())
                .isEqualTo(20);
        assertThat(ask("/api/policy?asOf=2012-06-01")
                        .path("thresholds")
                        .path("staleDays")
                        .asInt())
                .isEqualTo(60);
        assertThat(post("secretary", "/api/policy", """
                {"staleDays": 0, "authority": {"committee": "board", "meetingDate": "2012-06-01", "minute": "2"}}""").statusCode()).isEqualTo(400);
        assertThat(post("lead-csc", "/api/policy", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void the_directory_is_kept_by_decisions() {
        decide("admin", "/api/directory/committees", """
                {"id": "task-group", "name": "Task and finish group", "effectiveOn": "2016-01-01"}""");
        decide("secretary", "/api/directory/themes", "{\"id\": \"supervision\", \"name\": \"Supervision\"}");
        register("directory", "2016-01-10");
        var finding = decide("secretary", "/api/reviews/directory/findings", """
                {"kind": "LEARNING", "theme": "supervision", "statement": "s", "effectiveOn": "2016-01-10"}""");
        var action = assign(finding, "2016-01-10", "2016-06-30", "Supervise");
        decide("secretary", "/api/actions/" + action + "/oversight", """
                {"to": "task-group", "reason": "meets weekly", %s}""".formatted(MINUTE.formatted("2016-02-01")));
        decide("secretary", "/api/directory/committees/task-group/dissolution", """
                {"reason": "done", "effectiveOn": "2016-05-01"}""");

        var overseen = seen(action, 1);
        assertThat(overseen.path("action").path("overseenBy").asString()).isEqualTo("task-group");
        assertThat(overseen.path("oversight").path(0).path("from").asString()).isEqualTo("semg");
        assertThat(post("secretary", "/api/actions/" + action + "/note", """
                {"authority": {"committee": "task-group", "meetingDate": "2016-05-02", "minute": "1"}}""").body())
                .contains("committee-sits-on-that-day");
        assertThat(ask("/api/directory?asOf=2016-04-30")
                        .path("committees")
                        .path("task-group")
                        .path("entry")
                        .path("to")
                        .isNull())
                .isTrue();
        assertThat(ask("/api/directory")
                        .path("committees")
                        .path("task-group")
                        .path("entry")
                        .path("to")
                        .asString())
                .isEqualTo("2016-05-01");
        assertThat(post("secretary", "/api/directory/committees/board/dissolution", "{\"reason\": \"Asked\"}")
                        .body())
                .contains("the-board-itself-stays");
        assertThat(post("secretary", "/api/directory/agencies", "{\"id\": \"csc\", \"name\": \"again\"}")
                        .body())
                .contains("entry-is-new");
        assertThat(post("lead-csc", "/api/directory/themes", "{\"id\": \"x\", \"name\": \"X\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_file_is_kept_once_by_what_is_in_it_and_named_by_sources() {
        var minutes = "Minutes of the group, 14 November 2016";
        var first = post("secretary", "/api/files", minutes, "Content-Type", "text/plain");
        var sha256 = tree(first).path("sha256").asString();
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(post("secretary", "/api/files", minutes, "Content-Type", "application/pdf")
                        .statusCode())
                .isEqualTo(200);

        var action = assigned("with-source", "2016-01-10", "2016-06-30");
        var progress = """
                {"whatChanged": "w", "effectiveOn": "2016-02-01", "source": {"document": "minutes", "sha256": "%s"}}""";
        decide("secretary", "/api/actions/" + action + "/progress", progress.formatted(sha256));
        var file = get("auditor", "/api/files/" + sha256);
        assertThat(file.body()).isEqualTo(minutes);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(post("secretary", "/api/actions/" + action + "/progress", progress.formatted("0".repeat(64)))
                        .body())
                .contains("source.sha256");
        assertThat(post("secretary", "/api/files", "<html><script>1</script></html>", "Content-Type", "text/plain")
                        .body())
                .contains("file-type-is-allowed");
        assertThat(post("secretary", "/api/files", "", "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("secretary", "/api/files", "x".repeat(21_000_000), "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(413);
        assertThat(post("auditor", "/api/files", minutes).statusCode()).isEqualTo(403);
        assertThat(get("auditor", "/api/files/" + "0".repeat(64)).statusCode()).isEqualTo(404);
    }

    @Test
    void a_finding_on_a_theme_whose_actions_were_signed_off_is_shown_as_recurred() {
        var action = assigned("first-time", "2016-01-10", "2016-06-30");
        claimed(action, "2016-06-20");
        verified(action, "2016-07-01");
        decide("secretary", "/api/actions/" + action + "/sign-off", "{%s}".formatted(MINUTE.formatted("2016-07-04")));
        seen(action, 3);
        register("second-time", "2025-01-10");
        var again = raise("second-time", "2025-01-10");

        var recurred = ask("/api/findings/" + again + "?atLeast=0");
        assertThat(recurred.toString()).contains("first-time.f1");
        assertThat(ask("/api/themes").toString()).contains("second-time.f1");
    }

    @Test
    void the_description_of_the_API_tells_what_is_asked_from_what_is_answered() {
        var schemas = ask("/v3/api-docs").path("components").path("schemas");

        assertThat(schemas.path("Hold").path("properties").has("releasedOn")).isTrue();
        assertThat(schemas.path("HoldAction").path("properties").has("authority"))
                .isTrue();
        for (var command : List.of(
                "CloseAction", "OpenDispute", "EscalateAction", "SetMilestone", "RecordProgress", "ReopenAction"))
            assertThat(schemas.path(command).path("properties").has("source"))
                    .as(command)
                    .isTrue();
    }

    static String raised(String review) {
        register(review, "2016-01-10");
        return raise(review, "2016-01-10");
    }

    static String assignTo(String finding, String owner) {
        return decide("secretary", "/api/findings/" + finding + "/actions", """
                {"statement": "s", "desiredOutcome": "o", "overseenBy": "semg", "dueDate": "2016-12-31",
                 "owner": {"name": "%s", "role": "Service Manager", "agency": "csc"}, %s}""".formatted(
                        owner, MINUTE.formatted("2016-01-10")));
    }

    static void claimed(String action, String on) {
        decide("lead-csc", "/api/actions/" + action + "/completion", """
                {"evidence": "attendance lists", "effectiveOn": "%s"}""".formatted(on));
    }

    static String refusal(JsonNode outcome, int which) {
        return outcome.path("decisions")
                .path(which)
                .path("refused")
                .path("type")
                .asString();
    }
}
