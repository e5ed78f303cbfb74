package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.Program.tree;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the Chair decides between meetings is in force at once, and shows as to be ratified until a meeting decides. */
class ChairsActionStoryTest {

    private static final String MOVED = """
            {"dueDate": "2016-09-30", "reasonCode": "SYSTEM_OR_SUPPLIER", "reason": "the template is late",
             "authority": {"committee": "board", "meetingDate": "2016-03-03", "minute": "Note 4", "chairsAction": true}}""";

    @Test
    void a_due_date_that_the_chair_moved_is_to_be_ratified_until_a_meeting_decides() {
        var action = WholeStoryTest.assigned("chair-1", "2016-01-10", "2016-06-30");
        decide("chair", "/api/actions/" + action + "/due-date", MOVED);

        var waiting = WholeStoryTest.seen(action, 1);
        assertThat(waiting.path("action").path("dueDate").asString()).isEqualTo("2016-09-30");
        assertThat(waiting.path("action").path("dueDateToBeRatified").asBoolean())
                .isTrue();
        assertThat(waiting.path("action")
                        .path("toBeRatified")
                        .path(0)
                        .path("version")
                        .asLong())
                .isEqualTo(1);
        assertThat(waiting.path("rebaselines").path(0).path("toBeRatified").asBoolean())
                .isTrue();
        assertThat(entry(action, 1).path("toBeRatified").asBoolean()).isTrue();
        assertThat(ask("/api/actions/" + action + "?asOf=2016-03-02")
                        .path("action")
                        .path("toBeRatified"))
                .isEmpty();
        assertThat(ask("/api/changes?review=chair-1&since=2016-03-02&asOf=2016-03-03&what=TO_BE_RATIFIED")
                        .path("items")
                        .path(0)
                        .path("after")
                        .asString())
                .isEqualTo("version 1 of 3 March 2016");

        decide("secretary", "/api/meetings", """
                {"committee": "semg", "date": "2016-04-12", "agenda": [{"minute": "7.2", "title": "Chair's actions"}]}""");
        var outcome = tree(post("secretary", "/api/meetings/semg.2016-04-12/decisions", """
                {"decisions": [{"minute": "7.2", "on": "%s", "as": "ratification",
                                "with": {"decision": 1, "outcome": "REVERSED", "reason": "not needed"}}]}""".formatted(action)));
        assertThat(outcome.path("taken").asInt()).as(outcome.toString()).isEqualTo(1);

        var reversed = WholeStoryTest.seen(action, 2);
        assertThat(reversed.path("action").path("toBeRatified")).isEmpty();
        assertThat(reversed.path("action").path("dueDateToBeRatified").asBoolean())
                .isFalse();
        assertThat(reversed.path("action").path("dueDate").asString())
                .as("what takes its place is a decision of its own")
                .isEqualTo("2016-09-30");
        var taken = reversed.path("chairsActions").path(0);
        assertThat(taken.path("outcome").asString()).isEqualTo("REVERSED");
        assertThat(taken.path("reason").asString()).isEqualTo("not needed");
        assertThat(entry(action, 1).path("toBeRatified").asBoolean()).isFalse();
        assertThat(entry(action, 2).path("happened").asString())
                .isEqualTo("Chair's action of version 1 reversed: not needed, by semg on 12 April 2016, minute 7.2");
        assertThat(ask("/api/actions/" + action + "?asOf=2016-04-11")
                        .path("action")
                        .path("toBeRatified"))
                .hasSize(1);
    }

    @Test
    void a_chairs_action_is_no_decision_of_a_meeting_and_shows_on_findings_reviews_and_sign_offs() {
        var action = WholeStoryTest.assigned("chair-2", "2016-01-10", "2016-06-30");
        decide("secretary", "/api/meetings", """
                {"committee": "board", "date": "2016-03-03", "agenda": []}""");
        decide("secretary", "/api/actions/" + action + "/due-date", MOVED);
        decide("secretary", "/api/findings/chair-2.f1/recurrence", """
                {"earlier": ["chair-3.f1"], "why": "the same gap", "authority":
                 {"committee": "crc", "meetingDate": "2016-03-04", "minute": "Note 5", "chairsAction": true}}""".replace(
                        "chair-3.f1", WholeStoryTest.raise(registered("chair-3"), "2016-01-05")));
        decide("chair", "/api/reviews/chair-2/plan/agreement", """
                {"authority": {"committee": "crc", "meetingDate": "2016-03-05", "minute": "Note 6", "chairsAction": true}}""");

        WholeStoryTest.seen(action, 1);
        assertThat(ask("/api/meetings/board.2016-03-03").path("decisions").asInt())
                .isZero();
        assertThat(ask("/api/findings/chair-2.f1?atLeast=2").path("toBeRatified"))
                .as("the link, and not the agreement of the action")
                .hasSize(1);
        assertThat(ask("/api/reviews/chair-2?atLeast=2").path("toBeRatified")).hasSize(1);
        decide("chair", "/api/reviews/chair-2/ratification", """
                {"decision": 2, "outcome": "RATIFIED",
                 "authority": {"committee": "board", "meetingDate": "2016-04-12", "minute": "3"}}""");
        assertThat(ask("/api/reviews/chair-2?atLeast=3").path("toBeRatified")).isEmpty();
    }

    @Test
    void it_is_recorded_by_the_chair_or_the_secretary_on_what_a_meeting_can_ratify() {
        var action = WholeStoryTest.assigned("chair-4", "2016-01-10", "2016-06-30");
        var lead = post("lead-csc", "/api/actions/" + action + "/milestones", """
                {"what": "Guidance", "dueOn": "2016-05-01", "authority":
                 {"committee": "semg", "meetingDate": "2016-03-03", "minute": "Note 4", "chairsAction": true}}""");
        assertThat(lead.statusCode()).as(lead.body()).isEqualTo(403);
        assertThat(tree(lead).path("type").asString())
                .isEqualTo("/problems/chairs-action-is-recorded-by-chair-or-secretary");
        var theme = post("secretary", "/api/directory/themes", """
                {"id": "by-the-chair", "name": "By the Chair", "authority":
                 {"committee": "board", "meetingDate": "2016-03-03", "minute": "Note 4", "chairsAction": true}}""");
        assertThat(theme.statusCode()).as(theme.body()).isEqualTo(409);
        var unreasoned = post("secretary", "/api/actions/" + action + "/ratification", """
                {"decision": 0, "outcome": "REVERSED",
                 "authority": {"committee": "board", "meetingDate": "2016-04-12", "minute": "3"}}""");
        assertThat(unreasoned.statusCode()).as(unreasoned.body()).isEqualTo(400);
    }

    private static String registered(String review) {
        WholeStoryTest.register(review, "2016-01-01");
        return review;
    }

    private static JsonNode entry(String action, long version) {
        return ask("/api/actions/" + action + "/history").path("entries").path((int) version);
    }
}
