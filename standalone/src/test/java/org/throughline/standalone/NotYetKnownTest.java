package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.tree;
import static org.throughline.standalone.WholeStoryTest.assigned;
import static org.throughline.standalone.WholeStoryTest.seen;

import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known now, and was not on the day or at the moment asked about, says since when; to whom may read it. */
class NotYetKnownTest {

    private static String before;

    @BeforeAll
    static void aReviewOf2016AndItsMeeting() {
        before = Instant.now().toString();
        seen(assigned("known-later", "2016-01-10", "2016-06-30"), 0);
        decide("secretary", "/api/meetings", """
                {"committee": "crc", "date": "2016-08-09", "agenda": [{"minute": "1", "title": "Cases"}]}""");
        ask("/api/meetings/crc.2016-08-09?atLeast=0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/reviews/known-later",
                "/api/reviews/known-later/history",
                "/api/findings/known-later.f1",
                "/api/findings/known-later.f1/history",
                "/api/actions/known-later.f1.a1",
                "/api/actions/known-later.f1.a1/history",
                "/api/actions/known-later.f1.a1/sign-offs",
                "/api/actions/known-later.f1.a1/alerts",
                "/api/meetings/crc.2016-08-09",
                "/api/meetings/crc.2016-08-09/history"
            })
    void a_thing_says_that_it_was_not_recorded_before(String path) {
        var recordedAt = get("auditor", path.replaceAll("/(sign-offs|alerts|history)$", "") + "/history");
        var first = tree(recordedAt).at("/entries/0/recordedAt").asString();

        var answer = get("auditor", path + "?knownAt=" + before);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(tree(answer).path("type").asString()).isEqualTo("/problems/not-yet-recorded");
        assertThat(tree(answer).path("detail").asString()).startsWith("this was not recorded before ");
        assertThat(tree(answer).path("recordedAt").asString()).isEqualTo(first);
    }

    @Test
    void a_thing_says_on_which_day_it_took_effect() {
        var answer = get("auditor", "/api/actions/known-later.f1.a1?asOf=2016-01-09");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(tree(answer).path("type").asString()).isEqualTo("/problems/not-yet-in-effect");
        assertThat(tree(answer).path("detail").asString()).isEqualTo("this did not take effect before 10 January 2016");
        assertThat(tree(answer).path("effectiveOn").asString()).isEqualTo("2016-01-10");
    }

    @Test
    void who_may_not_read_it_hears_what_is_said_of_an_unknown_thing() {
        seen(assigned("hidden-later", "2016-01-10", "2016-06-30"), 0);
        decide("secretary", "/api/reviews/hidden-later/restriction", """
                {"reason": "a court order", "restsOn": "Order of 1 May 2016", "readers": {"roles": ["CHAIR"]},
                 "excludedAgencies": ["csc"], "reviewBy": "2016-12-31",
                 "authority": {"committee": "crc", "meetingDate": "2016-05-04", "minute": "1"}}""");
        Awaitility.await()
                .until(() -> get("auditor", "/api/reviews/hidden-later").statusCode() == 404);
        for (var moment : new String[] {"knownAt=" + before, "asOf=2016-01-09"}) {
            assertThat(get("chair", "/api/actions/hidden-later.f1.a1?" + moment).body())
                    .contains("not-yet-");
            assertThat(get("auditor", "/api/actions/hidden-later.f1.a1?" + moment)
                            .body()
                            .replace("hidden-later", "?"))
                    .isEqualTo(get("auditor", "/api/actions/no-such-thing.f1.a1?" + moment)
                            .body()
                            .replace("no-such-thing", "?"));
        }
    }
}
