package org.throughline.command.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.board.WorkingDays;

/** When the watch is held. */
class WatchScheduleTest {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest(name = "after {0} it is held {1}")
    @CsvSource({
        "2026-11-23T06:59:00, 2026-11-23T07:00", // on a working day before the hour
        "2026-11-23T07:00:01, 2026-11-24T07:00", // on a working day after it
        "2026-11-27T09:00:00, 2026-11-30T07:00", // over the weekend
        "2026-12-24T09:00:00, 2026-12-29T07:00", // over Christmas, of which Boxing Day is made up for
        "2026-04-02T09:00:00, 2026-04-07T07:00", // over Easter
        "2026-03-27T09:00:00, 2026-03-30T07:00" // over the change to summer time
    })
    void the_next_watch_is_on_the_next_working_day_at_seven(String after, String next) {
        var mornings = mornings(after);

        assertThat(mornings.next(at(after))).isEqualTo(at(next + ":00"));
    }

    @ParameterizedTest(name = "a morning that comes up at {0}: held {1}")
    @CsvSource({
        "2026-11-23T07:00:00, true",
        "2026-11-23T11:30:00, true", // missed while no process was up, made up for
        "2026-11-24T06:00:00, false", // yesterday's, with today's an hour away
        "2026-11-28T10:00:00, false", // Friday's, on a Saturday
        "2026-12-25T10:00:00, false"
    })
    void a_morning_that_was_missed_is_made_up_for_on_a_working_day_after_the_hour(String now, boolean held) {
        assertThat(mornings(now).isTime()).isEqualTo(held);
    }

    private static WatchSchedule mornings(String now) {
        var clock = Clock.fixed(at(now), LONDON);
        return new WatchSchedule(LocalTime.of(7, 0), LONDON, WorkingDays.closedOn(Set.of()), clock, () -> true);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }
}
