package org.throughline.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.drift.ActionEvents.assigned;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A claim that waits for its answer stops the owner's clock, and every figure that rests on it says so. */
class WaitingClaimTest {

    static final ActionEvents DUE_IN_MARCH = assigned("2016-04-01", "2017-03-31");

    @Test
    void done_on_its_due_date_and_never_verified_is_not_late_and_UNVERIFIED() {
        var story = DUE_IN_MARCH.claimed("2017-03-31");
        var today = story.on("2026-11-28");

        assertThat(today.delayDays()).isZero();
        assertThat(today.late()).isFalse();
        assertThat(today.restsOn()).containsExactly(FigureBasis.WAITING_CLAIM);
        assertThat(today.signals()).contains(SignalKind.UNVERIFIED);
        assertThat(because(story, "2026-11-28", MeasureKind.DELAY))
                .isEqualTo("Due on 31 March 2017, claimed complete on 31 March 2017 and not answered yet: not late");
    }

    @Test
    void refused_after_100_days_it_is_late_by_all_of_them() {
        var story = DUE_IN_MARCH.claimed("2017-03-31").refused("2017-07-09");

        assertThat(story.on("2017-07-08").delayDays()).isZero();
        assertThat(story.on("2017-07-09").delayDays()).isEqualTo(100);
        assertThat(story.on("2017-07-09").restsOn()).isEmpty();
        assertThat(story.on("2017-07-09").verificationLagDays()).isEqualTo(100);
    }

    @Test
    void before_the_due_date_there_is_no_delay_and_after_it_the_days_until_the_claim() {
        assertThat(DUE_IN_MARCH.claimed("2017-03-01").on("2018-01-01").delayDays())
                .isZero();
        var late = DUE_IN_MARCH.claimed("2017-04-10");
        assertThat(late.on("2018-01-01").delayDays()).isEqualTo(10);
        assertThat(late.on("2018-01-01").netDelayDays()).isEqualTo(10);
        assertThat(late.on("2018-01-01").late()).isTrue();
        assertThat(late.accepted("2018-02-01").on("2018-03-01").delayDays()).isEqualTo(10);
    }

    @Test
    void taken_back_it_has_never_stopped_the_clock() {
        var story = DUE_IN_MARCH.claimed("2017-03-31").withdrawn(LocalDate.of(2017, 4, 30));

        assertThat(story.on("2017-04-29").delayDays()).isZero();
        assertThat(story.on("2017-04-30").delayDays()).isEqualTo(30);
    }

    @Test
    void it_is_not_finished_until_the_claim_is_accepted() {
        var claimed = DUE_IN_MARCH.claimed("2017-04-10");

        assertThat(claimed.courseBy(LocalDate.of(2017, 5, 1)).finished()).isFalse();
        assertThat(claimed.accepted("2017-05-01")
                        .courseBy(LocalDate.of(2017, 5, 1))
                        .finished())
                .isTrue();
    }

    @Test
    void masked_delay_stops_with_it_too() {
        var story = DUE_IN_MARCH.moved("2017-03-20", "2017-06-30").claimed("2017-05-31");
        var later = story.on("2017-12-31");

        assertThat(later.delayDays()).isZero();
        assertThat(later.maskedDelayDays()).isEqualTo(61);
        assertThat(later.maskedDelayRestsOn()).containsExactly(FigureBasis.WAITING_CLAIM);
    }

    private static String because(ActionEvents story, String day, MeasureKind kind) {
        return story.explained(day).measures().stream()
                .filter(measure -> measure.kind() == kind)
                .findFirst()
                .orElseThrow()
                .because();
    }
}
