package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.QueryService.DECEMBER;
import static org.throughline.query.QueryService.JULY;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.throughline.query.QueryService.Running;

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
}
