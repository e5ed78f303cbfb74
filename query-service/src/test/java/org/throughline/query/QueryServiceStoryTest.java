package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.QueryService.DECEMBER;
import static org.throughline.query.QueryService.JULY;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.HoldReason;
import org.throughline.events.ReviewId;
import org.throughline.events.review.ReviewHoldEvent.ReviewHeld;
import org.throughline.query.QueryService.Running;
import tools.jackson.databind.JsonNode;

/** The one test that runs the side that shows whole: events are in a real log, answers come over real HTTP. */
@SpringBootTest(classes = QueryService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class QueryServiceStoryTest {

    @Autowired
    Running service;

    @BeforeEach
    void ready() {
        service.isReady();
    }

    @Test
    void every_view_shows_what_was_so_on_the_day_asked_about() {
        var action = service.happened("shown", 1).getFirst();
        service.rebaselined(action, JULY, DECEMBER);

        assertThat(service.ask("/api/actions/" + action + "?atLeast=1")
                        .path("action")
                        .path("dueDate")
                        .asString())
                .isEqualTo("2016-12-31");
        assertThat(service.ask("/api/actions/" + action + "?asOf=2016-06-30")
                        .path("action")
                        .path("dueDate")
                        .asString())
                .isEqualTo("2016-09-30");
        assertThat(service.ask("/api/actions?review=shown&asOf=2016-06-30")
                        .path("items")
                        .path(0)
                        .path("dueDate")
                        .asString())
                .isEqualTo("2016-09-30");
        assertThat(service.ask("/api/drift?review=shown&asOf=2016-10-10")
                        .path("numbers")
                        .path("masked")
                        .asLong())
                .isEqualTo(1);
        assertThat(service.ask("/api/reviews/shown?asOf=2016-06-30")
                        .path("recordedActions")
                        .asLong())
                .isEqualTo(1);
        assertThat(service.get("/api/reviews/shown?asOf=2015-05-31").statusCode())
                .isEqualTo(404);
        assertThat(service.ask("/api/findings/shown.f1").path("actions").path(0).asString())
                .isEqualTo(action.value());
    }

    @Test
    void a_decision_entered_late_changes_its_own_days_and_no_others() {
        var action = service.happened("late", 1).getFirst();
        service.progress(action, JULY.plusDays(10), "half the teams");
        service.rebaselined(action, JULY, DECEMBER);
        service.ask("/api/actions/" + action + "?atLeast=2");

        for (var day : new String[] {"2016-07-05", "2016-07-20"})
            assertThat(service.ask("/api/actions?review=late&asOf=" + day)
                            .path("items")
                            .path(0)
                            .path("dueDate")
                            .asString())
                    .as(day)
                    .isEqualTo("2016-12-31");
        assertThat(service.ask("/api/actions?review=late&asOf=2016-06-30")
                        .path("items")
                        .path(0)
                        .path("dueDate")
                        .asString())
                .isEqualTo("2016-09-30");
    }

    @Test
    void a_signal_and_a_measure_say_why_and_under_which_minute() {
        var action = service.happened("explained", 1).getFirst();
        service.rebaselined(action, JULY, DECEMBER);
        var review = new ReviewId("explained");
        var semg = new Authority(new CommitteeId("semg"), JULY, "7.2");
        service.record(review, new ReviewHeld(review, JULY, semg, null, HoldReason.INQUEST, "open", JULY.plusDays(30)));
        service.ask("/api/actions/" + action + "?atLeast=1");
        service.ask("/api/reviews/explained?atLeast=2");

        var row = service.ask("/api/actions?review=explained&asOf=2016-10-10")
                .path("items")
                .path(0);
        var signals = row.path("assessment").path("signals");
        var moved = signal(signals, "MOVED");
        assertThat(moved.path("because").asString()).isEqualTo("Due date moved once, 92 days in all: 31 December 2016");
        assertThat(moved.path("causedBy").toString()).isEqualTo("[1]");
        assertThat(moved.path("causes").path(0).path("on").asString()).isEqualTo(action.value());
        assertThat(moved.path("causes").path(0).path("effectiveOn").asString()).isEqualTo(JULY.toString());
        assertThat(moved.path("causes").path(0).path("authority").path("minute").asString())
                .isNotBlank();
        var expired = signal(signals, "HOLD_EXPIRED").path("causes").path(0);
        assertThat(expired.path("on").asString()).isEqualTo("explained");
        assertThat(expired.path("version").asLong()).isEqualTo(2);
        assertThat(expired.path("authority").path("meetingDate").asString()).isEqualTo(JULY.toString());
        assertThat(row.has("measures")).isFalse();

        var detail = service.ask("/api/actions/" + action + "?asOf=2016-10-10");
        assertThat(detail.path("action").path("assessment")).isEqualTo(row.path("assessment"));
        var masked = detail.path("measures").path(2);
        assertThat(masked.path("kind").asString()).isEqualTo("MASKED_DELAY");
        assertThat(masked.path("days").asLong()).isEqualTo(10);
        assertThat(masked.path("causes").size()).isEqualTo(2);
        assertThat(detail.path("rebaselines").path(0).path("minute").asString()).isNotBlank();
        assertThat(detail.path("holds").path(0).path("reviewBy").asString())
                .isEqualTo(JULY.plusDays(30).toString());
    }

    private static JsonNode signal(JsonNode signals, String kind) {
        for (var signal : signals) if (signal.path("kind").asString().equals(kind)) return signal;
        throw new AssertionError(kind + " does not show in " + signals);
    }
}
