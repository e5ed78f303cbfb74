package org.throughline.command.alert;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.throughline.board.WorkingDays;

/** The mornings on which the watch is held: every working day at the hour, in the board's time zone. */
record Mornings(LocalTime hour, ZoneId zone, WorkingDays workingDays, Clock clock) implements Schedule {

    /** A morning that was missed may come up on a weekend, or before the hour; then the next one makes up for it. */
    boolean isTime() {
        var now = ZonedDateTime.ofInstant(clock.instant(), zone);
        return workingDays.includes(now.toLocalDate()) && !now.toLocalTime().isBefore(hour);
    }

    /** The first one after a moment. */
    Instant next(Instant after) {
        var then = ZonedDateTime.ofInstant(after, zone);
        var day = then.toLocalDate();
        boolean today = workingDays.includes(day) && then.toLocalTime().isBefore(hour);
        return at(today ? day : workingDays.after(day));
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete last) {
        return next(last.getTimeDone());
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return next(now);
    }

    /** What is written down stays: a morning that was missed is still to be made up for. */
    @Override
    public boolean isDeterministic() {
        return false;
    }

    private Instant at(LocalDate day) {
        return day.atTime(hour).atZone(zone).toInstant();
    }
}
