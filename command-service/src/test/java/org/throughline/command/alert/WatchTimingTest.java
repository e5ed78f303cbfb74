package org.throughline.command.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.command.digest.AlertSettingsFixture;

/** When today's watch is overdue: an hour after seven on a working day, if the scheduler had not put it off to a later day. */
class WatchTimingTest {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest(name = "at {0}, with the next run at {1}: {3}")
    @CsvSource({
        "2026-11-23T06:59:00, 2026-11-23T07:00:00, true, NOT_DUE",
        "2026-11-23T07:30:00, 2026-11-23T07:00:00, true, DUE",
        "2026-11-23T08:00:00, 2026-11-23T07:00:00, true, OVERDUE", // no process runs
        "2026-11-23T11:00:00, 2026-11-23T11:00:30, true, OVERDUE", // it failed and is tried again
        "2026-11-23T11:00:00, 2026-11-24T07:00:00, true, NOT_DUE", // first started after the hour
        "2026-11-28T11:00:00, 2026-11-27T07:00:00, false, NOT_DUE", // Friday's, on a Saturday
        "2026-11-23T11:00:00,, true, NOT_SCHEDULED",
        "2026-03-30T08:00:00, 2026-03-30T07:00:00, true, OVERDUE" // after the change to summer time
    })
    void a_watch_that_has_not_run_is_overdue_after_its_hour(
            String now, @Nullable String next, boolean workingDay, WatchTiming expected) {
        assertThat(timing(now, next, workingDay, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T08:00:00, 2026-11-24T07:00:00", "2026-11-23T11:00:00,"})
    void a_watch_that_has_run_is_done(String now, @Nullable String next) {
        assertThat(timing(now, next, true, true)).isEqualTo(WatchTiming.DONE);
    }

    private static WatchTiming timing(String now, @Nullable String next, boolean workingDay, boolean done) {
        return WatchTiming.of(
                LocalDateTime.parse(now).atZone(LONDON),
                AlertSettingsFixture.SETTINGS,
                workingDay,
                done,
                next == null ? null : LocalDateTime.parse(next).atZone(LONDON).toInstant());
    }
}
