package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.BoardDecisionsTest.raised;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.WholeStoryTest.seen;
import static org.throughline.standalone.WholeStoryTest.signals;

import org.junit.jupiter.api.Test;

/** Who owns an action, as it is asked over HTTP and shown in lists, details, exports and histories. */
class OwnersTest {

    static final String ACTION = """
            {"statement": "Train", "desiredOutcome": "Trained", "overseenBy": "semg", "dueDate": "2016-12-31", %s,
             "authority": {"committee": "semg", "meetingDate": "2016-01-10", "minute": "4.2"},
             "source": {"document": "Annual report"}}""";

    @Test
    void the_words_of_a_source_in_place_of_an_owner_are_shown_word_for_word_until_a_person_follows() {
        var finding = raised("as-written");
        var action = decide(
                "secretary",
                "/api/findings/" + finding + "/actions",
                ACTION.formatted("\"ownerAsWritten\": \"Heads of Service\", \"leadAgency\": \"csc\""));

        var row = seen(action, 0).path("action");
        assertThat(row.path("owner").isNull()).isTrue();
        assertThat(row.path("ownerAsWritten").asString()).isEqualTo("Heads of Service");
        assertThat(row.path("leadAgency").asString()).isEqualTo("csc");
        assertThat(signals(row.path("assessment"))).contains("UNOWNED");
        assertThat(signals(ask("/api/actions/" + action + "?asOf=2016-01-10")
                        .path("action")
                        .path("assessment")))
                .contains("UNOWNED");
        assertThat(ask("/api/actions?review=as-written&owner=heads+of")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(ask("/api/actions?review=as-written&owner=Omar")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(get("auditor", "/api/actions?review=as-written&format=csv").body())
                .contains("ownerAsWritten", "Heads of Service");
        assertThat(ask("/api/actions/" + action + "/history").toString())
                .contains("to no named person (the source: \\\"Heads of Service\\\")");

        decide("secretary", "/api/actions/" + action + "/owner", """
                {"owner": {"name": "Ada Example", "role": "Head of Service", "agency": "csc"}, "reason": "named",
                 "authority": {"committee": "semg", "meetingDate": "2016-02-10", "minute": "4.2"}}""");

        var detail = seen(action, 1);
        assertThat(detail.path("action").path("owner").path("name").asString()).isEqualTo("Ada Example");
        assertThat(detail.path("action").path("ownerAsWritten").isNull()).isTrue();
        assertThat(signals(detail.path("action").path("assessment"))).doesNotContain("UNOWNED");
        assertThat(detail.path("formerOwners").path(0).path("asWritten").asString())
                .isEqualTo("Heads of Service");
    }

    @Test
    void an_owner_is_a_person_or_the_words_of_a_source_with_the_agency_that_leads() {
        var path = "/api/findings/" + raised("owned-once") + "/actions";
        var omar = "\"owner\": {\"name\": \"Omar Example\", \"role\": \"Manager\", \"agency\": \"csc\"}";
        for (var wrong : new String[] {
            "\"ownerAsWritten\": \"Heads of Service\"",
            "\"leadAgency\": \"csc\"",
            omar + ", \"ownerAsWritten\": \"Heads of Service\"",
            omar + ", \"leadAgency\": \"police\""
        })
            assertThat(post("secretary", path, ACTION.formatted(wrong)).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        decide("secretary", path, ACTION.formatted(omar + ", \"leadAgency\": \"csc\""));
    }

    @Test
    void a_correction_that_names_the_owner_takes_the_place_of_the_words() {
        var finding = raised("named-after-all");
        var action = decide(
                "secretary",
                "/api/findings/" + finding + "/actions",
                ACTION.formatted("\"ownerAsWritten\": \"Head\", \"leadAgency\": \"csc\""));

        decide("secretary", "/api/actions/" + action + "/corrections", """
                {"corrects": 0, "reason": "MISREAD", "why": "The table names her on the next page",
                 "changes": {"owner": {"name": "Ada Example", "role": "Head of Service", "agency": "csc"}},
                 "authority": {"committee": "semg", "meetingDate": "2016-02-10", "minute": "4.2"}}""");

        var row = seen(action, 2).path("action");
        assertThat(row.path("owner").path("name").asString()).isEqualTo("Ada Example");
        assertThat(row.path("ownerAsWritten").isNull()).isTrue();
        assertThat(signals(row.path("assessment"))).doesNotContain("UNOWNED");
    }
}
