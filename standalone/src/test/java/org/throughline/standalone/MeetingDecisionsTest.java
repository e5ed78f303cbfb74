package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.Program.tree;
import static org.throughline.standalone.WholeStoryTest.assigned;
import static org.throughline.standalone.WholeStoryTest.seen;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Meetings over HTTP: their agendas, and decisions of all kinds that they take. */
class MeetingDecisionsTest {

    @Test
    void a_meeting_approves_minutes_raises_findings_hears_and_refuses_requests_for_more_time_and_corrects() {
        var action = assigned("meets", "2016-01-10", "2016-06-30");
        var earlier = convene("semg", "2016-05-03");
        var later = convene("semg", "2016-06-07");

        var outcome = minuted(
                later,
                "all-kinds",
                """
                {"minute": "2", "on": "%s", "as": "minutes-approval", "with": {"changes": "4.2: ten files"}}""".formatted(earlier),
                """
                {"minute": "10.1", "on": "meets", "as": "findings", "with": {"kind": "LEARNING", "theme": "chronologies",
                 "statement": "Chronologies stop at the transfer"}}""",
                """
                {"minute": "10.1", "on": "meets.f2", "as": "actions", "with": {"statement": "Hand chronologies over",
                 "desiredOutcome": "No gap at the transfer", "overseenBy": "semg", "dueDate": "2016-12-31",
                 "owner": {"name": "Omar Example", "role": "Service Manager", "agency": "csc"}}}""",
                """
                {"minute": "9.2", "on": "%s", "as": "more-time", "with": {"until": "2016-12-31", "reason": "ill"}}""".formatted(action),
                """
                {"minute": "9.2", "on": "%s", "as": "more-time/refusal", "with": {"reason": "no plan"}}""".formatted(action),
                """
                {"minute": "9.3", "on": "%s", "as": "corrections", "with": {"corrects": 0, "reason": "MISREAD",
                 "changes": {"statement": "Train every social worker"}, "why": "The minute says every"}}""".formatted(action));

        assertThat(outcome.path("taken").asInt()).as(outcome.toString()).isEqualTo(6);
        assertThat(outcome.path("decisions").path(1).path("taken").path("id").asString())
                .isEqualTo("meets.f2");
        assertThat(ask("/api/meetings/" + earlier + "?atLeast=1")
                        .path("meeting")
                        .path("minutesApproved")
                        .path("by")
                        .asString())
                .isEqualTo(later);
        ask("/api/findings/meets.f2?atLeast=1");
        seen("meets.f2.a1", 0);
        assertThat(seen(action, 4).path("action").path("statement").asString()).isEqualTo("Train every social worker");
        var shown = ask("/api/meetings/" + later);
        assertThat(minutes(shown)).containsExactly("2", "9.2", "9.3", "10.1");
        assertThat(shown.path("items").path(1).path("decisions").size()).isEqualTo(2);
        assertThat(shown.path("items")
                        .path(0)
                        .path("decisions")
                        .path(0)
                        .path("on")
                        .asString())
                .isEqualTo(earlier);
        assertThat(ask("/api/actions/" + action + "/history")
                        .path("entries")
                        .path(1)
                        .path("effectiveOn")
                        .asString())
                .as("what is asked in the room is asked on the day of the meeting")
                .isEqualTo("2016-06-07");
        assertThat(minuted(later, "again", """
                {"minute": "2", "on": "%s", "as": "minutes-approval", "with": {}}""".formatted(earlier)).toString())
                .contains("/problems/minutes-are-approved-once");
    }

    @Test
    void progress_and_claims_that_are_said_in_the_room_show_on_the_page_of_the_meeting_and_move_with_it() {
        var action = assigned("said-in-the-room", "2016-01-10", "2016-06-30");
        var meeting = convene("semg", "2016-10-04");
        var outcome = minuted(meeting, "said", """
                {"minute": "5", "on": "%s", "as": "progress", "with": {"whatChanged": "Two teams are trained"}}""".formatted(action), """
                {"minute": "6", "on": "%s", "as": "completion", "with": {"evidence": "attendance lists"}}""".formatted(action));
        assertThat(outcome.path("taken").asInt()).as(outcome.toString()).isEqualTo(2);
        assertThat(seen(action, 2).at("/action/status").asString()).isEqualTo("CLAIMED");
        assertThat(minutes(ask("/api/meetings/" + meeting))).containsExactly("5", "6");

        move(meeting, "2016-10-11", 2, 0);
        assertThat(seen(action, 6).at("/claims/0/effectiveOn").asString()).isEqualTo("2016-10-11");
        assertThat(minutes(ask("/api/meetings/semg.2016-10-11"))).containsExactly("5", "6");
        var ownWord = post("lead-csc", "/api/actions/" + action + "/progress", """
                {"whatChanged": "x", "authority": {"committee": "semg", "meetingDate": "2016-10-11", "minute": "5"}}""");
        assertThat(ownWord.statusCode()).as(ownWord.body()).isEqualTo(403);
    }

    @Test
    void a_repeated_request_is_answered_the_same_although_the_meeting_was_cancelled() {
        var action = assigned("cancelled", "2016-01-10", "2016-06-30");
        var meeting = convene("semg", "2016-05-10");
        var note = """
                {"minute": "1", "on": "%s", "as": "note", "with": {}}""".formatted(action);
        var first = minuted(meeting, "before-the-end", note);
        decide("secretary", "/api/meetings/" + meeting + "/cancellation", "{\"reason\": \"Not quorate\"}");

        assertThat(minuted(meeting, "before-the-end", note)).isEqualTo(first);
        assertThat(minuted(meeting, "after-the-end", note).toString()).contains("/problems/meeting-is-not-cancelled");
        assertThat(post("secretary", "/api/actions/" + action + "/note", """
                {"authority": {"committee": "semg", "meetingDate": "2016-05-10", "minute": "1"}}""").body())
                .contains("the meeting semg.2016-05-10 was cancelled");
    }

    @Test
    void an_agenda_is_changed_item_by_item_and_sorts_as_numbers_do() {
        var meeting = convene("crc", "2016-05-11");
        var path = "/api/meetings/" + meeting;
        decide("secretary", path + "/agenda-items", "{\"minute\": \"1\", \"title\": \"Apologies\"}");
        decide("secretary", path + "/agenda-items", "{\"minute\": \"7.10\", \"title\": \"Training\"}");
        decide("secretary", path + "/agenda-items", "{\"minute\": \"7.2\", \"title\": \"Audit\"}");
        decide("secretary", path + "/agenda-items", "{\"minute\": \"7a\", \"title\": \"Other\"}");
        decide("secretary", path + "/agenda-items/change", "{\"minute\": \"7.2\", \"newTitle\": \"Re-audit\"}");
        decide("secretary", path + "/agenda-items/removal", "{\"minute\": \"1\", \"reason\": \"Put off\"}");

        var shown = ask(path + "?atLeast=6");
        assertThat(minutes(shown)).containsExactly("7.2", "7.10", "7a");
        assertThat(shown.path("items").path(0).path("title").asString()).isEqualTo("Re-audit");
        assertThat(post("secretary", path + "/agenda-items/change", "{\"minute\": \"7.2\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("lead-csc", path + "/agenda-items", "{\"minute\": \"8\", \"title\": \"Ours\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_meeting_is_moved_with_its_agenda_attendance_and_decisions() {
        var action = assigned("moved", "2016-01-10", "2016-06-30");
        var earlier = convene("semg", "2016-04-05");
        var meeting = convene("semg", "2016-05-17");
        var path = "/api/meetings/" + meeting;
        decide("secretary", path + "/agenda-items", "{\"minute\": \"7\", \"title\": \"Dates\"}");
        decide("secretary", path + "/attendance", """
                {"attendance": [{"role": "Head of Service", "agency": "csc", "presence": "PRESENT"}]}""");
        var outcome = minuted(meeting, "to-be-moved", """
                {"minute": "2", "on": "%s", "as": "minutes-approval", "with": {}}""".formatted(earlier), """
                {"minute": "7", "on": "moved", "as": "findings", "with": {"kind": "LEARNING", "theme": "chronologies",
                 "statement": "Chronologies stop at the transfer"}}""", """
                {"minute": "7", "on": "moved.f1", "as": "actions", "with": {"statement": "Hand chronologies over",
                 "desiredOutcome": "No gap at the transfer", "overseenBy": "semg", "dueDate": "2016-12-31",
                 "owner": {"name": "Omar Example", "role": "Service Manager", "agency": "csc"}}}""", """
                {"minute": "7", "on": "%s", "as": "due-date", "with": {"dueDate": "2016-12-31",
                 "reasonCode": "CAPACITY", "reason": "two teams are being merged"}}""".formatted(action));
        assertThat(outcome.path("taken").asInt()).as(outcome.toString()).isEqualTo(4);

        var moved = tree(post("secretary", path + "/move", "{\"to\": \"2016-05-24\", \"why\": \"Wrong day\"}"));

        assertThat(moved.path("to").asString()).as(moved.toString()).isEqualTo("semg.2016-05-24");
        assertThat(moved.path("corrected").asInt()).as(moved.toString()).isEqualTo(4);
        assertThat(moved.path("refused").asInt()).as(moved.toString()).isZero();
        seen(action, 3);
        ask("/api/findings/moved.f2?atLeast=2");
        var there = ask("/api/meetings/semg.2016-05-24?atLeast=1");
        assertThat(minutes(there)).containsExactly("2", "7");
        assertThat(there.path("movedFrom").asString()).isEqualTo(meeting);
        assertThat(there.path("meeting").path("attendance").size()).isOne();
        assertThat(ask("/api/meetings/" + earlier + "?atLeast=2")
                        .path("meeting")
                        .path("minutesApproved")
                        .path("by")
                        .asString())
                .isEqualTo("semg.2016-05-24");
        assertThat(ask(path).path("meeting").path("moved").path("to").asString())
                .isEqualTo("semg.2016-05-24");
        assertThat(ask("/api/findings/moved.f2").path("raisedOn").asString()).isEqualTo("2016-05-24");
        assertThat(ask("/api/actions/" + action + "?asOf=2016-05-23")
                        .path("action")
                        .path("dueDate")
                        .asString())
                .isEqualTo("2016-06-30");
        assertThat(ask("/api/actions/" + action + "?asOf=2016-05-24")
                        .path("action")
                        .path("dueDate")
                        .asString())
                .isEqualTo("2016-12-31");

        long before = Program.events();
        var again = tree(post("secretary", path + "/move", "{\"to\": \"2016-05-24\", \"why\": \"Wrong day\"}"));
        assertThat(again.path("decisions").size()).as(again.toString()).isZero();
        assertThat(Program.events()).isEqualTo(before);
        assertThat(post("secretary", path + "/move", "{\"to\": \"2016-05-31\", \"why\": \"Wrong day\"}")
                        .body())
                .contains("/problems/meeting-is-not-moved");
        assertThat(minuted(meeting, "moved-away", """
                {"minute": "1", "on": "%s", "as": "note", "with": {}}""".formatted(action)).toString())
                .contains("the meeting semg.2016-05-17 was moved to 24 May 2016");
    }

    @Test
    void a_finding_and_the_action_agreed_on_it_at_one_meeting_move_together_to_a_later_day_and_to_an_earlier_one() {
        assigned("pairs", "2016-01-10", "2016-06-30");
        var meeting = convene("semg", "2016-08-09");
        var outcome = minuted(meeting, "pairs", """
                {"minute": "7", "on": "pairs", "as": "findings", "with": {"kind": "LEARNING", "theme": "chronologies",
                 "statement": "Chronologies stop at the transfer"}}""", """
                {"minute": "7", "on": "pairs.f2", "as": "actions", "with": {"statement": "Hand chronologies over",
                 "desiredOutcome": "No gap at the transfer", "overseenBy": "semg", "dueDate": "2016-12-31",
                 "owner": {"name": "Omar Example", "role": "Service Manager", "agency": "csc"}}}""");
        assertThat(outcome.path("taken").asInt()).as(outcome.toString()).isEqualTo(2);

        move(meeting, "2016-08-16", 2, 0);
        pairIsOf("2016-08-16", 2);
        move("semg.2016-08-16", "2016-08-02", 2, 0);
        pairIsOf("2016-08-02", 4);
    }

    /** The raising and the assignment, and with them the acceptance and the agreement. */
    private static void pairIsOf(String day, long corrections) {
        ask("/api/actions/pairs.f2.a1?atLeast=" + corrections);
        assertThat(ask("/api/findings/pairs.f2?atLeast=" + (1 + 2 * corrections))
                        .path("raisedOn")
                        .asString())
                .isEqualTo(day);
        ask("/api/reviews/pairs?atLeast=" + (2 + corrections));
        for (var stream : List.of("reviews/pairs", "findings/pairs.f2", "actions/pairs.f2.a1")) {
            var last = ask("/api/" + stream + "/history")
                    .path("entries")
                    .valueStream()
                    .toList()
                    .getLast();
            assertThat(last.path("effectiveOn").asString()).as(last.toString()).isEqualTo(day);
            assertThat(last.path("authority").path("meetingDate").asString())
                    .as(last.toString())
                    .isEqualTo(day);
        }
        for (var stream : List.of("reviews/pairs", "findings/pairs.f2", "actions/pairs.f2.a1"))
            assertThat(get(
                                    "auditor",
                                    "/api/" + stream + "?asOf="
                                            + LocalDate.parse(day).minusDays(1))
                            .body())
                    .doesNotContain("Hand chronologies over", "Chronologies stop at the transfer");
    }

    @Test
    void a_move_that_one_decision_refuses_is_sent_again_once_that_is_put_right() {
        var free = assigned("free-to-move", "2016-01-10", "2016-06-30");
        var held = assigned("held-back", "2016-01-10", "2016-06-30");
        var meeting = convene("semg", "2016-09-06");
        var rebaseline = """
                {"minute": "%s", "on": "%s", "as": "due-date", "with": {"dueDate": "2016-12-31",
                 "reasonCode": "CAPACITY", "reason": "two teams are being merged"}}""";
        minuted(meeting, "half-moved", rebaseline.formatted("7", free), rebaseline.formatted("8", held));
        decide("lead-csc", "/api/actions/" + held + "/completion", """
                {"evidence": "attendance lists", "effectiveOn": "2016-09-08"}""");

        var refused = move(meeting, "2016-09-13", 1, 1);
        assertThat(refused).contains("\"minute\":\"8\"", "claimed complete");
        assertThat(ask("/api/meetings/" + meeting + "?atLeast=1")
                        .path("meeting")
                        .path("moved")
                        .path("to")
                        .asString())
                .isEqualTo("semg.2016-09-13");
        seen(free, 3);
        assertThat(correctedBy(meeting, 0)).as("moved away").isEqualTo(2);
        assertThat(correctedBy(meeting, 1)).as("not moved").isZero();

        decide("secretary", "/api/actions/" + held + "/corrections", """
                {"corrects": 2, "retract": true, "reason": "WRONG_MATTER", "why": "that was another action"}""");
        move(meeting, "2016-09-13", 1, 0);
        seen(held, 5);
        assertThat(minutes(ask("/api/meetings/semg.2016-09-13?atLeast=0"))).containsExactly("7", "8");
    }

    private static long correctedBy(String meeting, int item) {
        return ask("/api/meetings/" + meeting)
                .path("items")
                .path(item)
                .at("/decisions/0/entry/correctedBy")
                .asLong(0);
    }

    private static String move(String meeting, String to, int corrected, int refused) {
        var answer = post(
                "secretary",
                "/api/meetings/" + meeting + "/move",
                "{\"to\": \"%s\", \"why\": \"Wrong day\"}".formatted(to));
        assertThat(tree(answer).path("corrected").asInt()).as(answer.body()).isEqualTo(corrected);
        assertThat(tree(answer).path("refused").asInt()).as(answer.body()).isEqualTo(refused);
        return answer.body();
    }

    private static String convene(String committee, String date) {
        return decide("secretary", "/api/meetings", """
                {"committee": "%s", "date": "%s"}""".formatted(committee, date));
    }

    private static JsonNode minuted(String meeting, String key, String... decisions) {
        var answer = post(
                "secretary",
                "/api/meetings/" + meeting + "/decisions",
                "{\"decisions\": [" + String.join(", ", decisions) + "]}",
                "Idempotency-Key",
                "meeting-" + key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return tree(answer);
    }

    private static List<String> minutes(JsonNode meeting) {
        return meeting.path("items")
                .valueStream()
                .map(item -> item.path("minute").asString())
                .toList();
    }
}
