package org.throughline.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.platform.clock.ClockState.AHEAD_OF_THE_LOG;
import static org.throughline.platform.clock.ClockState.APART_FROM_THE_DATABASE;
import static org.throughline.platform.clock.ClockState.BEHIND_AS_CONFIRMED;
import static org.throughline.platform.clock.ClockState.BEHIND_THE_LOG;
import static org.throughline.platform.clock.ClockState.IN_STEP;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.platform.clock.ClockState.Evidence;

/** When the clock of a machine is believed. */
class ClockStateTest {

    static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    static final ClockSettings SETTINGS =
            new ClockSettings(Duration.ofSeconds(10), Duration.ofDays(35), Duration.ofHours(1), Duration.ofSeconds(5));

    @Test
    void a_clock_is_in_step_with_an_empty_log_with_one_of_last_month_and_a_few_seconds_behind_its_end() {
        assertThat(state(null, null, null)).isEqualTo(IN_STEP);
        assertThat(state(days(-34), null, null)).isEqualTo(IN_STEP);
        assertThat(state(NOW.plusSeconds(9), null, null)).isEqualTo(IN_STEP);
    }

    @Test
    void a_clock_far_behind_the_end_of_the_log_or_far_ahead_of_it_is_not_trusted() {
        assertThat(state(NOW.plusSeconds(11), null, null)).isEqualTo(BEHIND_THE_LOG);
        assertThat(state(days(400), null, null)).isEqualTo(BEHIND_THE_LOG);
        assertThat(state(days(-36), null, null)).isEqualTo(AHEAD_OF_THE_LOG);
    }

    @Test
    void a_quiet_log_is_no_reason_to_doubt_a_clock_that_this_process_has_watched() {
        assertThat(state(days(-300), NOW.minusSeconds(5), null)).isEqualTo(IN_STEP);
        assertThat(state(days(-300), days(-36), null)).isEqualTo(AHEAD_OF_THE_LOG);
    }

    @Test
    void the_clock_of_the_database_may_be_a_little_apart() {
        assertThat(apart(NOW.plusSeconds(3_500), null)).isEqualTo(IN_STEP);
        assertThat(apart(NOW.minusSeconds(3_700), null)).isEqualTo(APART_FROM_THE_DATABASE);
    }

    @Test
    void a_confirmed_date_is_gone_on_from_and_no_further() {
        var afterLongSilence = confirmed(days(-1), days(-200), null);
        assertThat(state(days(-200), null, afterLongSilence)).isEqualTo(IN_STEP);
        assertThat(state(days(-200), null, confirmed(days(-40), days(-200), null)))
                .isEqualTo(AHEAD_OF_THE_LOG);

        var putRight = confirmed(days(-1), days(400), null);
        assertThat(state(days(400).plusSeconds(1), null, putRight)).isEqualTo(BEHIND_AS_CONFIRMED);
        assertThat(state(days(401), null, putRight)).as("wrong again").isEqualTo(BEHIND_THE_LOG);
        assertThat(state(days(400), null, confirmed(days(1), days(400), null)))
                .as("set back since")
                .isEqualTo(BEHIND_THE_LOG);

        var databaseIsWrong = confirmed(days(-1), days(-1), Duration.ofDays(9));
        assertThat(apart(days(9).plusSeconds(5), databaseIsWrong)).isEqualTo(IN_STEP);
        assertThat(apart(days(8), databaseIsWrong)).isEqualTo(APART_FROM_THE_DATABASE);
    }

    static ClockState state(
            @Nullable Instant logEnd, @Nullable Instant steady, @Nullable ClockConfirmation confirmation) {
        return ClockState.of(NOW, new Evidence(logEnd, steady, null, confirmation), SETTINGS);
    }

    static ClockState apart(Instant database, @Nullable ClockConfirmation confirmation) {
        return ClockState.of(NOW, new Evidence(days(-1), null, database, confirmation), SETTINGS);
    }

    static Instant days(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    static ClockConfirmation confirmed(Instant clock, Instant logEnd, @Nullable Duration databaseAhead) {
        return new ClockConfirmation(clock, logEnd, databaseAhead, "secretary", "looked at a calendar");
    }
}
