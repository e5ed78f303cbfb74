package org.throughline.events.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.Recorded;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.clocks.Timeline;
import org.throughline.events.drift.DriftPolicy;
import org.throughline.events.policy.PolicyEvent.PolicyAdopted;

/** Which policy figures of a day are computed by, by what was known at a moment. */
class PolicyTest {

    static final LocalDate MARCH = LocalDate.of(2016, 3, 1), JUNE = LocalDate.of(2016, 6, 1);

    final List<Recorded<PolicyEvent>> log = new ArrayList<>();

    @Test
    void before_any_was_adopted_the_first_version_holds() {
        assertThat(on(MARCH, null)).isEqualTo(Policy.DEFAULT);
        assertThat(Policy.DEFAULT.drift()).isEqualTo(DriftPolicy.DEFAULT);
        assertThat(Policy.DEFAULT.checksAfter(LocalDate.of(2016, 11, 30)))
                .containsExactly(LocalDate.of(2017, 2, 28), LocalDate.of(2017, 5, 30), LocalDate.of(2017, 11, 30));
    }

    @Test
    void a_policy_holds_from_its_day_until_the_day_of_the_next() {
        adopted("2016-03-02", MARCH, 45);
        adopted("2016-06-02", JUNE, 30);

        assertThat(on(MARCH.minusDays(1), null).drift().staleDays()).isEqualTo(60);
        assertThat(on(MARCH, null).drift().staleDays()).isEqualTo(45);
        assertThat(on(JUNE.minusDays(1), null)).extracting("version", "from").containsExactly(2, MARCH);
        assertThat(on(JUNE, null)).extracting("version", "from").containsExactly(3, JUNE);
    }

    @Test
    void one_that_was_recorded_late_changes_the_day_and_not_what_was_known() {
        adopted("2016-04-20", MARCH, 45);

        assertThat(on(JUNE, Instant.parse("2016-04-10T00:00:00Z"))).isEqualTo(Policy.DEFAULT);
        assertThat(on(JUNE, Instant.parse("2016-04-21T00:00:00Z")).drift().staleDays())
                .isEqualTo(45);
    }

    @Test
    void one_recorded_later_for_an_earlier_day_does_not_outlast_the_later_one() {
        adopted("2016-06-02", JUNE, 30);
        adopted("2016-07-01", MARCH, 45);

        assertThat(on(MARCH, null))
                .extracting("version", "thresholds.staleDays")
                .containsExactly(3, 45L);
        assertThat(on(JUNE, null)).extracting("version", "thresholds.staleDays").containsExactly(2, 30L);
    }

    @Test
    void each_step_of_the_ladder_has_its_own_days_to_answer() {
        var ladder = new Ladder(14, 28, 56);

        assertThat(ladder.answerBy(EscalationStep.AGENCY_LEAD, MARCH)).isEqualTo(MARCH.plusDays(14));
        assertThat(ladder.answerBy(EscalationStep.OVERSEEING_COMMITTEE, MARCH)).isEqualTo(MARCH.plusDays(28));
        assertThat(ladder.answerBy(EscalationStep.BOARD, MARCH)).isEqualTo(MARCH.plusDays(56));
    }

    void adopted(String recordedOn, LocalDate from, long staleDays) {
        var thresholds = new Thresholds(2, 90, staleDays, 30, 30, 90, 2, 2, 30);
        var minute = new Authority(new CommitteeId("board"), from, "4.2");
        log.add(new Recorded<>(
                new PolicyAdopted(from, minute, null, thresholds, List.of(3, 6, 12), new Ladder(14, 28, 28)),
                log.size(),
                Instant.parse(recordedOn + "T12:00:00Z")));
    }

    Policy on(LocalDate day, @Nullable Instant knownAt) {
        return Policy.of(Timeline.effectiveBy(log, day, knownAt));
    }
}
