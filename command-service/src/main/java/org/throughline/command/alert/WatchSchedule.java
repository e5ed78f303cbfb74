package org.throughline.command.alert;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.BooleanSupplier;
import org.throughline.board.WorkingDays;

/**
 * When the watch runs: every working day at the set hour, in the board's time zone.
 *
 * @param trusted whether the clock is trusted; while it is not, the watch waits
 */
record WatchSchedule(LocalTime hour, ZoneId zone, WorkingDays workingDays, Clock clock, BooleanSupplier trusted)
        implements Schedule {

    private static final Duration UNTIL_TRUSTED = Duration.ofMinutes(1);

    /** False while the clock is not trusted, and on a weekend, on a holiday or before the hour, when a missed run may come up; the next regular run replaces it. */
    boolean isTime() {
        if (!trusted.getAsBoolean()) return false;
        var now = ZonedDateTime.ofInstant(clock.instant(), zone);
        return workingDays.includes(now.toLocalDate()) && !now.toLocalTime().isBefore(hour);
    }

    /** The first run after a moment. */
    Instant next(Instant after) {
        var then = ZonedDateTime.ofInstant(after, zone);
        var day = then.toLocalDate();
        boolean today = workingDays.includes(day) && then.toLocalTime().isBefore(hour);
        return at(today ? day : workingDays.after(day));
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete last) {
        return trusted.getAsBoolean()
                ? next(last.getTimeDone())
                : last.getTimeDone().plus(UNTIL_TRUSTED);
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return next(now);
    }

    /** The stored time of the next run is kept at start, so that a missed run is executed. */
    @Override
    public boolean isDeterministic() {
        return false;
    }

    private Instant at(LocalDate day) {
        return day.atTime(hour).atZone(zone).toInstant();
    }
}
