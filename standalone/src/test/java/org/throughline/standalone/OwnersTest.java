package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.BoardDecisionsTest.raised;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.Program.tree;
import static org.throughline.standalone.WholeStoryTest.seen;
import static org.throughline.standalone.WholeStoryTest.signals;

import org.junit.jupiter.api.Test;
import org.throughline.board.people.People;

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
                .contains("to no named person, due 31 December 2016 (the source: \\\"Heads of Service\\\")");

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
        var omar = "\"owner\": {\"name\": \"Omar Example\", \"role\": \"Service Manager\", \"agency\": \"csc\"}";
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
    void what_names_nobody_is_refused_wherever_a_person_is_named_and_the_reason_is_given() {
        var finding = raised("nobody-named");
        var path = "/api/findings/" + finding + "/actions";
        var owner = "\"owner\": {\"name\": \"%s\", \"role\": \"%s\", \"agency\": \"csc\"}";
        assertThat(refused(path, ACTION.formatted(owner.formatted("TBC", "Manager"))))
                .contains("owner.name", "is what is written where a name is missing");
        assertThat(refused(path, ACTION.formatted(owner.formatted("All staff", "Manager"))))
                .contains("owner.name");
        assertThat(refused(path, ACTION.formatted(owner.formatted("service  manager", "Service Manager"))))
                .contains("is the role once more");
        assertThat(refused(path, ACTION.formatted(owner.formatted("Ada Example", "-"))))
                .contains("owner.role", "has no letters");
        var action = decide("secretary", path, ACTION.formatted(owner.formatted("Nadia Example", "Service Manager")));
        var nobody = "{\"name\": \"Various\", \"role\": \"Nurse\", \"agency\": \"nuth\"}";
        decide("lead-csc", "/api/actions/" + action + "/completion", """
                {"evidence": "attendance lists", "effectiveOn": "2016-06-20"}""");
        assertThat(refused("/api/actions/" + action + "/verification", """
                {"outcome": "ACCEPTED", "method": "read", "verifier": %s}""".formatted(nobody)))
                .contains("verifier.name");
        assertThat(refused("/api/actions/" + action + "/sign-off", """
                {"signedOffBy": %s, "authority": {"committee": "semg", "meetingDate": "2016-07-10", "minute": "4"}}""".formatted(nobody)))
                .contains("signedOffBy.name");
        assertThat(refused("/api/actions/" + action + "/impact-evidence", """
                {"level": "PRACTICE", "sourceKind": "CASE_AUDIT", "measure": "m", "method": "read", "assessor": %s,
                 "independence": "INDEPENDENT"}""".formatted(nobody)))
                .contains("assessor.name");
        assertThat(refused("/api/directory/people", "{\"person\": %s}".formatted(nobody)))
                .contains("person.name");
    }

    @Test
    void a_name_of_somebody_in_another_role_is_refused_with_whom_it_may_mean() {
        var path = "/api/findings/" + raised("namesakes") + "/actions";
        var owner = "\"owner\": {\"name\": \"%s\", \"role\": \"%s\", \"agency\": \"police\"%s}";
        var first = decide(
                "secretary", path, ACTION.formatted(owner.formatted("Sean O\u2019Example", "Detective Inspector", "")));
        var person = seen(first, 0).path("action").path("owner").path("person").asString();

        var again = decide(
                "secretary", path, ACTION.formatted(owner.formatted("sean o'example", "Detective inspector", "")));
        assertThat(seen(again, 0).path("action").path("owner").path("person").asString())
                .isEqualTo(person);

        var near = ACTION.formatted(owner.formatted("Sean O'Example", "Neighbourhood Sergeant", ""));
        long before = Program.events();
        var answer = post("secretary", path, near);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        var problem = tree(answer);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/name-means-one-person");
        assertThat(problem.path("proposals").path(0).path("person").asString()).isEqualTo(person);
        assertThat(problem.path("proposals").path(0).path("role").asString()).isEqualTo("Detective Inspector");
        assertThat(answer.body()).doesNotContain("Example");
        assertThat(Program.events()).isEqualTo(before);

        var other = decide(
                "secretary",
                path,
                ACTION.formatted(owner.formatted("Sean O'Example", "Neighbourhood Sergeant", ", \"newPerson\": true")));
        var second = seen(other, 0).path("action").path("owner").path("person").asString();
        assertThat(second).isNotEqualTo(person);

        decide("secretary", "/api/directory/people/" + person + "/departure", """
                {"agency": "police", "effectiveOn": "2016-03-01"}""");
        assertThat(signals(seen(first, 1).path("action").path("assessment"))).contains("UNOWNED");
        assertThat(signals(seen(other, 0).path("action").path("assessment")))
                .as("the other one of that name has not left")
                .doesNotContain("UNOWNED");
    }

    @Test
    void a_correction_that_is_only_previewed_adds_no_person() {
        var action = WholeStoryTest.assigned("previewed-person", "2016-01-10", "2016-06-30");
        seen(action, 0);
        var changes = """
                {"corrects": 0, "reason": "MISREAD", "why": "another name", "changes": {"owner": {"name": "Previewed Example"}},
                 "authority": {"committee": "semg", "meetingDate": "2016-02-10", "minute": "4.2"}}""";
        var preview = post("secretary", "/api/actions/" + action + "/corrections/preview", changes);

        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(Program.bean(People.class).named("Previewed Example")).isEmpty();
        decide("secretary", "/api/actions/" + action + "/corrections", changes);
        assertThat(Program.bean(People.class).named("Previewed Example")).hasSize(1);
    }

    @Test
    void two_records_of_one_person_are_merged_and_one_record_of_two_is_split() {
        var path = "/api/findings/" + raised("identities") + "/actions";
        var owner = "\"owner\": {\"name\": \"%s\", \"role\": \"%s\", \"agency\": \"csc\"%s}";
        var maiden = decide("secretary", path, ACTION.formatted(owner.formatted("Una Maiden", "Head", "")));
        var married = decide("secretary", path, ACTION.formatted(owner.formatted("Una Married", "Head", "")));
        var one = owner(maiden, 0);
        var other = owner(married, 0);

        decide("secretary", "/api/directory/people/" + one + "/merger", """
                {"into": "%s", "reason": "She married"}""".formatted(other));

        assertThat(owner(maiden, 1)).isEqualTo(other);
        assertThat(ask("/api/actions/" + maiden)
                        .path("action")
                        .path("owner")
                        .path("name")
                        .asString())
                .isEqualTo("Una Married");
        assertThat(ask("/api/actions?review=identities&owner=Una+Married")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(ask("/api/actions?person=" + other).path("total").asInt()).isEqualTo(2);
        assertThat(ask("/api/actions?person=" + one).path("total").asInt()).isZero();
        assertThat(post("secretary", "/api/directory/people/" + one + "/merger", """
                {"into": "%s", "reason": "again"}""".formatted(other))
                        .body())
                .contains("people-merged-are-two");
        var third = decide(
                "secretary",
                path,
                ACTION.formatted("\"owner\": {\"person\": \"" + one + "\", \"role\": \"Head\", \"agency\": \"csc\"}"));
        assertThat(owner(third, 0))
                .as("the former identifier means the one that stays")
                .isEqualTo(other);

        var answer = post("secretary", "/api/directory/people/" + other + "/split", """
                {"actions": ["%s"], "reason": "Two of one name"}""".formatted(married));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var second = tree(answer).path("id").asString();
        assertThat(owner(married, 1)).isEqualTo(second).isNotEqualTo(other);
        assertThat(owner(maiden, 1)).isEqualTo(other);

        decide("secretary", "/api/directory/people/" + other + "/departure", """
                {"agency": "csc", "effectiveOn": "2026-01-01"}""");
        assertThat(signals(seen(maiden, 2).path("action").path("assessment"))).contains("UNOWNED");
        assertThat(signals(seen(married, 1).path("action").path("assessment"))).doesNotContain("UNOWNED");
        assertThat(post("secretary", "/api/actions/" + married + "/corrections", """
                {"corrects": 1, "reason": "MISREAD", "why": "not two", "retract": true}""")
                        .body())
                .contains("identities-are-decided-in-the-directory");
        assertThat(post("admin", "/api/directory/people/" + second + "/merger", """
                {"into": "%s", "reason": "r"}""".formatted(other))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_second_owner_and_who_covers_during_leave_are_shown_and_found() {
        var action = WholeStoryTest.assigned("second-owner", "2016-01-10", "2016-06-30");
        decide("secretary", "/api/actions/" + action + "/second-owner", """
                {"owner": {"name": "Beatrix Second", "role": "Matron", "agency": "nuth"}, "reason": "together",
                 "authority": {"committee": "semg", "meetingDate": "2016-02-10", "minute": "4.2"}}""");
        decide("lead-csc", "/api/actions/" + action + "/cover", """
                {"cover": {"name": "Carl Cover", "role": "Deputy", "agency": "csc"}, "from": "2016-03-01", "to": "2016-03-31",
                 "reason": "leave", "effectiveOn": "2016-02-20"}""");

        var detail = seen(action, 2);
        assertThat(detail.path("action").path("secondOwner").path("name").asString())
                .isEqualTo("Beatrix Second");
        assertThat(detail.path("action").path("coveredBy").isNull()).isTrue();
        assertThat(detail.path("covers").path(0).path("by").path("name").asString())
                .isEqualTo("Carl Cover");
        assertThat(ask("/api/actions/" + action + "?asOf=2016-03-15")
                        .path("action")
                        .path("coveredBy")
                        .path("name")
                        .asString())
                .isEqualTo("Carl Cover");
        assertThat(ask("/api/actions?review=second-owner&owner=Beatrix")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        var second = detail.path("action").path("secondOwner").path("person").asString();
        decide("secretary", "/api/directory/people/" + second + "/departure", """
                {"agency": "nuth", "effectiveOn": "2016-04-01"}""");
        assertThat(seen(action, 3).path("action").path("secondOwner").isNull()).isTrue();
        assertThat(signals(ask("/api/actions/" + action).path("action").path("assessment")))
                .doesNotContain("UNOWNED");
    }

    private static String owner(String action, long version) {
        return seen(action, version).path("action").path("owner").path("person").asString();
    }

    private static String refused(String path, String body) {
        var answer = post("secretary", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return answer.body();
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
