package org.throughline.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;

import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.Stories;

/** A lead reads and answers an action of the agency although its review may not be read. */
class OwedActionPagesTest {

    private static final String REVIEW = "owed-on-a-page";
    private static final String ACTION = REVIEW + ".f1.a1";

    @BeforeAll
    static void a_restricted_review() {
        Stories.movedTwice(REVIEW);
        decide("secretary", "/api/reviews/" + REVIEW + "/restriction", """
                {"reason": "a court order", "restsOn": "Order of 1 May 2016", "readers": {"roles": ["CHAIR", "SECRETARY"]},
                 "reviewBy": "2016-12-31", "authority": {"committee": "crc", "meetingDate": "2016-05-04", "minute": "1"}}""");
        Awaitility.await().until(() -> get("lead-csc", "/api/reviews/" + REVIEW).statusCode() == 404);
    }

    @Test
    void its_page_and_the_forms_of_its_decisions_lead_to_neither_review_nor_finding() {
        var lead = ByHand.signedIn("lead-csc");
        for (var path : List.of("/actions/" + ACTION, "/decide/actions/" + ACTION + "/progress")) {
            var page = lead.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("\"/reviews/owed", "\"/findings/owed", "A review");
        }
    }

    @Test
    void who_reports_progress_comes_back_to_it() {
        var lead = ByHand.signedIn("lead-csc");
        var path = "/decide/actions/" + ACTION + "/progress";
        var form = lead.get(path);
        var recorded = lead.send(
                path,
                Map.of(
                        "key", ByHand.hidden(form, "key"),
                        "version", ByHand.hidden(form, "version"),
                        "whatChanged", "The first team is trained"));
        var page = lead.get(recorded.headers().firstValue("Location").orElse(""));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("The first team is trained");
    }

    @Test
    void who_may_read_the_review_gets_there() {
        assertThat(ByHand.signedIn("secretary").get("/actions/" + ACTION).body())
                .contains("\"/reviews/" + REVIEW + "\"", "\"/findings/" + REVIEW + ".f1\"");
    }
}
