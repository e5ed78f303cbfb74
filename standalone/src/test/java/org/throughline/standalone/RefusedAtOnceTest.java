package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.RUNNING;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.Program.tree;
import static org.throughline.standalone.WholeStoryTest.assigned;
import static org.throughline.standalone.WholeStoryTest.seen;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal says all that is wrong, and what would do. */
class RefusedAtOnceTest {

    @Test
    void all_fields_that_are_wrong_are_told_at_once() {
        var answer = post("secretary", "/api/reviews", """
                {"id": "at-once", "kind": "LEARNING", "reference": "", "title": "A review", "beganOn": "31/12/2016",
                 "commissionedBy": 7, "colour": "red", "covers": {"from": "2016-02-30", "to": "soon"}}""");
        assertThat(answer.statusCode()).isEqualTo(400);
        var fields = tree(answer)
                .path("violations")
                .valueStream()
                .map(violation -> violation.path("field").asString());
        assertThat(fields).contains("kind", "reference", "beganOn", "commissionedBy", "colour");
        assertThat(answer.body()).contains("write a day such as 2016-12-31").doesNotContain("\"field\":\"title\"");
    }

    @Test
    void a_gap_in_a_list_is_told_by_its_place() {
        var restriction = """
                {"reason": "a court order", "restsOn": "Order of 1 May 2016", "readers": {"agencies": ["nuth"]}, "reviewBy": "2016-12-31",
                 "excludedAgencies": ["csc", null], "authority": {"committee": "crc", "meetingDate": "2016-05-03", "minute": "1"}}""";
        var amendment = """
                {"contributorsAdded": ["nuth", null], "contributorsRemoved": ["csc"], "reason": "as agreed", "effectiveOn": "2016-05-03"}""";

        assertThat(violations(post("secretary", "/api/reviews/at-once/restriction", restriction)))
                .contains("\"excludedAgencies[1]\"");
        assertThat(violations(post("secretary", "/api/actions/at-once.f1.a1/amendment", amendment)))
                .contains("\"contributorsAdded[1]\"");
    }

    @Test
    void all_fields_of_a_decision_at_a_meeting_are_told_at_once() {
        assigned("at-once-meeting", "2016-01-10", "2016-06-30");
        decide("secretary", "/api/meetings", """
                {"committee": "semg", "date": "2016-09-01", "agenda": []}""");
        var answer = post("secretary", "/api/meetings/semg.2016-09-01/decisions", """
                {"decisions": [{"on": "at-once-meeting.f1.a1", "minute": "1", "as": "due-date",
                 "with": {"dueDate": "2016-13-01", "reasonCode": "LATE", "reason": " "}}]}""");
        var fields = tree(answer)
                .at("/decisions/0/refused/violations")
                .valueStream()
                .map(violation -> violation.path("field").asString());
        assertThat(fields).as(answer.body()).containsExactly("with.dueDate", "with.reason", "with.reasonCode");
    }

    @ParameterizedTest
    @CsvSource({
        "ongoing, '''ongoing'' is not a calendar date; write a day such as 2017-03-31'",
        "31/12/2016, '''31/12/2016'' is not a calendar date; write a day such as 2016-12-31'",
        "1.4.2016, '''1.4.2016'' is not a calendar date; write a day such as 2016-04-01'",
        "2016-4-1, '''2016-4-1'' is not a calendar date; write a day such as 2016-04-01'",
        "2016-02-31, '''2016-02-31'' is not a calendar date; write a day such as 2016-02-29'",
        "2016-04-01T10:00:00Z, '''2016-04-01T10:00:00Z'' is not a calendar date; write a day such as 2016-04-01'",
        "1816-04-01, '''1816-04-01'' is not a calendar date from 1900 to 2199; write a day such as 2017-03-31'"
    })
    void a_date_is_refused_with_one_that_would_do(String date, String message) {
        var answer = get("auditor", "/api/actions?asOf=" + date);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(tree(answer).at("/violations/0/message").asString()).isEqualTo(message);
    }

    @Test
    void a_day_and_a_moment_to_come_are_refused_together() {
        var answer = get("auditor", "/api/reviews?asOf=2190-01-01&knownAt=2190-01-01");
        assertThat(answer.body())
                .contains("\"field\":\"asOf\"", "\"field\":\"knownAt\"", "lies in the future; today is ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/actions", "/api/directory", "/api/drift/series?from=2026-01-01"})
    void a_moment_can_be_given_as_a_day(String path) {
        var answer = get("auditor", path + (path.contains("?") ? "&" : "?") + "knownAt=2017-03-31");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "application/", "text/html;q=x", "a/b/c", "*/json"})
    void an_accept_that_cannot_be_read_is_refused_by_a_problem(String accept) {
        var answer = Program.send("GET", "auditor", "/api/actions", "", RUNNING, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(tree(answer).path("type").asString()).isEqualTo("/problems/malformed-accept");
    }

    @Test
    void a_form_that_there_is_not_is_refused_by_a_problem() {
        var answer = Program.send("GET", "auditor", "/api/actions", "", RUNNING, "Accept", "image/png");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void an_answer_about_an_identifier_with_a_dot_is_no_file() {
        var action = assigned("no-file", "2016-01-10", "2016-06-30");
        seen(action, 0);
        for (var path : new String[] {"/api/actions/" + action, "/api/findings/no-file.f1"}) {
            var answer = get("auditor", path);
            assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    private static String violations(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return tree(answer).path("violations").toString();
    }
}
