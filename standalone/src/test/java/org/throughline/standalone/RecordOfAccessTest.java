package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.Program.tree;
import static org.throughline.standalone.WholeStoryTest.assign;
import static org.throughline.standalone.WholeStoryTest.raise;

import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is recorded of reads, exports, failures and administration, and who may see it. */
class RecordOfAccessTest {

    /** The chair may read it, and neither the secretary nor the auditor. */
    private static final String REVIEW = "traced-case";

    private static final String ACTION = REVIEW + ".f1.a1";

    @BeforeAll
    static void a_restricted_review_with_an_action() {
        decide("secretary", "/api/reviews", """
                {"id": "%s", "kind": "SERIOUS_CASE_REVIEW", "reference": "T 1", "title": "A case whose readers are recorded",
                 "commissionedBy": "crc", "beganOn": "2016-01-10"}""".formatted(REVIEW));
        assign(raise(REVIEW, "2016-01-10"), "2016-01-10", "2016-06-30", "Train all social workers");
        decide("secretary", "/api/meetings", """
                {"committee": "crc", "date": "2016-05-12", "agenda": [{"minute": "1", "title": "Cases"}]}""");
        decide("secretary", "/api/reviews/" + REVIEW + "/restriction", """
                {"reason": "a court order", "restsOn": "Order of 1 May 2016", "readers": {"roles": ["CHAIR"]},
                 "reviewBy": "2016-12-31",
                 "authority": {"committee": "crc", "meetingDate": "2016-05-12", "minute": "1"}}""");
        Awaitility.await().until(() -> get("chair", "/api/actions/" + ACTION).statusCode() == 200);
    }

    @Test
    void every_read_under_a_restriction_is_recorded_for_who_oversees_the_review() {
        get("chair", "/api/actions/" + ACTION + "/history");
        get("chair", "/api/actions?review=" + REVIEW + "&format=csv");
        get("chair", "/api/reviews?format=xlsx");
        get("lead-csc", "/api/actions/" + ACTION);
        get("lead-police", "/api/actions/" + ACTION);

        var read = rows("chair", "/api/reviews/" + REVIEW + "/access?size=200");
        assertThat(read)
                .contains(
                        "RESTRICTED_READ chair GET /api/actions/{action}/history " + ACTION,
                        "RESTRICTED_READ chair GET /api/actions " + ACTION,
                        "RESTRICTED_READ chair GET /api/reviews " + REVIEW,
                        "RESTRICTED_READ lead-csc GET /api/actions/{action} " + ACTION)
                .noneMatch(row -> row.contains("lead-police"));
        assertThat(get("secretary", "/api/reviews/" + REVIEW + "/access").statusCode())
                .isEqualTo(404);
        assertThat(get("lead-csc", "/api/reviews/" + REVIEW + "/access").statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_the_preview_of_a_correction_shows_is_recorded_though_nothing_is_asked_for_by_get() {
        var review = tree(post("secretary", "/api/reviews", """
                {"kind": "SERIOUS_CASE_REVIEW", "reference": "T 2", "title": "A case with a mistake in it",
                 "commissionedBy": "crc", "beganOn": "2016-01-10",
                 "restriction": {"reason": "a court order", "restsOn": "Order of 1 May 2016",
                  "readers": {"roles": ["SECRETARY"]}, "reviewBy": "2036-12-31",
                  "authority": {"committee": "crc", "meetingDate": "2016-05-12", "minute": "1"}}}""")).path("id").asString();

        var preview = post("secretary", "/api/reviews/" + review + "/corrections/preview", """
                {"corrects": 0, "reason": "TYPING_ERROR", "why": "x", "changes": {"title": "A case"}}""");

        assertThat(preview.body()).contains("A case with a mistake in it");
        assertThat(rows("secretary", "/api/reviews/" + review + "/access?size=200"))
                .contains("RESTRICTED_READ secretary POST /api/reviews/{review}/corrections/preview " + review);
    }

    @Test
    void an_auditor_sees_the_record_and_in_it_no_review_that_is_hidden_from_auditors() {
        get("chair", "/api/actions/" + ACTION);
        get("chair", "/api/actions?review=" + REVIEW + "&format=csv");

        assertThat(rows("auditor", "/api/access?login=chair&size=200"))
                .contains("SIGNED_IN chair sign-in -")
                .noneMatch(row -> row.contains(REVIEW));
        assertThat(get("auditor", "/api/access?login=chair&size=200&kind=EXPORTED")
                        .body())
                .doesNotContain(REVIEW);
    }

    @Test
    void what_an_auditor_reads_is_recorded_and_so_is_reading_the_record() {
        get("auditor", "/api/drift?by=agency");
        get("auditor", "/api/access?kind=SIGNED_IN");
        get("lead-police", "/api/access/mine");

        assertThat(rows("auditor", "/api/access?login=auditor&size=200"))
                .contains("AUDITOR_READ auditor GET /api/drift -", "AUDITOR_READ auditor GET /api/access -");
        assertThat(rows("lead-police", "/api/access/mine?size=200"))
                .contains("SIGNED_IN lead-police sign-in -", "RECORD_READ lead-police GET /api/access/mine -")
                .allMatch(row -> row.contains(" lead-police "));
        assertThat(get("lead-police", "/api/access").statusCode()).isEqualTo(403);
        assertThat(get("admin", "/api/access").statusCode()).isEqualTo(403);
    }

    @Test
    void an_export_is_recorded_with_its_filters_and_rows_and_without_what_was_typed() {
        get("secretary", "/api/actions?agency=csc&q=Omar&format=csv");
        get("secretary", "/api/calendar?agency=csc");

        var exports = ask("/api/access?login=secretary&kind=EXPORTED&size=200").path("items");
        assertThat(StreamSupport.stream(exports.spliterator(), false)
                        .map(row -> row.path("operation").asString() + ": "
                                + row.path("detail").asString()))
                .contains("GET /api/actions: agency=csc, format=csv, q", "GET /api/calendar: agency=csc");
        assertThat(exports.toString()).doesNotContain("Omar");
        assertThat(exports.path(0).path("rows").isIntegralNumber()).isTrue();
    }

    @Test
    void acts_of_administration_are_recorded_before_they_are_done() {
        Program.post("admin", "/api/views/reviews/parked/retry", "");

        assertThat(rows("auditor", "/api/access?login=admin&size=200"))
                .contains("ADMINISTERED admin POST /api/views/{view}/parked/retry reviews");
    }

    @Test
    void a_failed_sign_in_is_recorded_without_what_was_typed() {
        Program.get("my secret password", "/api/actions");
        Program.get("mysecretpassword", "/api/actions");

        Awaitility.await()
                .untilAsserted(() -> assertThat(rows("auditor", "/api/access?kind=SIGN_IN_FAILED&size=200"))
                        .contains("SIGN_IN_FAILED - sign-in -"));
        assertThat(get("auditor", "/api/access?kind=SIGN_IN_FAILED&size=200").body())
                .doesNotContain("secret password", "secretpassword");
    }

    @Test
    void the_record_is_a_list_like_others() {
        for (int i = 0; i < 3; i++) get("auditor", "/api/themes");

        var first = ask("/api/access?size=2");
        assertThat(first.path("items")).hasSize(2);
        assertThat(first.path("next").isString()).isTrue();
        var second = ask("/api/access?size=2&cursor=" + first.path("next").asString());
        assertThat(second.path("total")).isEqualTo(first.path("total"));
        assertThat(recordedAt(second, 0)).isBeforeOrEqualTo(recordedAt(first, 1));
        assertThat(recordedAt(ask("/api/access?sort=recordedAt&size=1"), 0)).isBefore(recordedAt(second, 0));
        assertThat(get("auditor", "/api/access?kind=SIGNED_IN&format=csv").body())
                .contains("recordedAt,kind,login,operation");
        assertThat(get("auditor", "/api/access?sort=login").statusCode()).isEqualTo(400);
        assertThat(ask("/api/access/verification").path("whole").asBoolean()).isTrue();
        assertThat(ask("/api/access/seals").isArray()).isTrue();
    }

    private static Instant recordedAt(JsonNode page, int row) {
        return Instant.parse(page.path("items").path(row).path("recordedAt").asString());
    }

    private static List<String> rows(String reader, String path) {
        var answer = get(reader, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(tree(answer).path("items").spliterator(), false)
                .map(RecordOfAccessTest::inWords)
                .toList();
    }

    private static String inWords(JsonNode row) {
        return String.join(
                " ",
                row.path("kind").asString(),
                row.path("login").asString("-"),
                row.path("operation").asString(),
                row.path("thing").asString("-"));
    }
}
