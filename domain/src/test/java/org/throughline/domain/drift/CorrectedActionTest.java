package org.throughline.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.drift.ActionEvents.assigned;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.domain.Corrections;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.events.action.ActionEvent;

/** A story with corrections: what it says now, and what it said before anybody knew. */
class CorrectedActionTest {

    static final Instant BEFORE = Instant.parse("2017-03-31T23:00:00Z");

    final ActionEvents story = assigned("2017-01-02", "2017-02-28")
            .moved("2017-02-20", "2017-12-31")
            .progress("2017-03-01")
            .corrected(1, "2017-04-10")
            .moved("2017-02-20", "2017-03-31")
            .recordedOn("2017-04-10");

    @Test
    void what_was_restated_counts_from_the_day_it_took_effect() {
        assertThat(dueOn(story, "2017-02-19", null)).isEqualTo("2017-02-28");
        assertThat(dueOn(story, "2017-02-20", null)).isEqualTo("2017-03-31");
        assertThat(dueOn(story, "2017-05-01", null)).isEqualTo("2017-03-31");
    }

    @Test
    void what_was_known_before_is_as_it_was() {
        assertThat(dueOn(story, "2017-03-31", BEFORE)).isEqualTo("2017-12-31");
    }

    @Test
    void a_restatement_stands_in_its_place_and_is_no_second_event() {
        var course = ActionState.of(Timeline.effectiveBy(story.events(), LocalDate.of(2017, 5, 1), null));

        assertThat(course.dueDates().moves()).hasSize(1);
        assertThat(course.dueDates().moves().getFirst().version()).isEqualTo(1);
    }

    @Test
    void what_was_retracted_never_happened() {
        var retracted = assigned("2017-01-02", "2017-02-28")
                .moved("2017-02-20", "2017-12-31")
                .retracted(1, "2017-04-10");

        assertThat(retracted.on("2017-05-01").driftDays()).isZero();
        assertThat(retracted.courseBy("2017-05-01").dueDates().current()).isEqualTo(LocalDate.of(2017, 2, 28));
    }

    @Test
    void the_last_correction_is_the_one_that_counts() {
        var again = story.corrected(4, "2017-05-02")
                .moved("2017-02-20", "2017-04-30")
                .recordedOn("2017-05-02");

        assertThat(dueOn(again, "2017-05-03", null)).isEqualTo("2017-04-30");
        assertThat(dueOn(again, "2017-04-20", Instant.parse("2017-04-20T12:00:00Z")))
                .isEqualTo("2017-03-31");
        assertThat(Corrections.placeOf(6, again.events())).isEqualTo(1);
    }

    @Test
    void a_claim_that_is_restated_stays_answered() {
        var answered = assigned("2017-01-02", "2017-02-28")
                .claimed("2017-02-10")
                .accepted("2017-03-01")
                .corrected(1, "2017-04-10")
                .claimed("2017-02-12");

        assertThat(answered.courseBy("2017-05-01").completedOn()).isEqualTo(LocalDate.of(2017, 2, 12));
    }

    @Test
    void half_a_correction_is_none() {
        var half = story.events().subList(0, 4);

        assertThat(Corrections.of(half)).extracting(Recorded::version).containsExactly(0L, 1L, 2L);
    }

    @Test
    void the_correction_accounts_for_every_version_there_is() {
        List<Recorded<ActionEvent>> meant = Corrections.of(story.events());

        assertThat(meant).extracting(Recorded::version).containsExactly(0L, 1L, 2L, 4L);
    }

    private static String dueOn(ActionEvents story, String day, @Nullable Instant knownAt) {
        var course = ActionState.of(Timeline.effectiveBy(story.events(), LocalDate.parse(day), knownAt));
        return String.valueOf(course.dueDates().current());
    }
}
