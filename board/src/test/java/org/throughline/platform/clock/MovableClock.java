package org.throughline.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clock that is wrong by as much as a test wants, and the guard of a process that has it. */
public final class MovableClock extends Clock {

    private volatile Duration wrongBy = Duration.ZERO;

    public void wrongBy(Duration difference) {
        wrongBy = difference;
    }

    /**
     * The guard of another process on the same log, which looks at the log once.
     *
     * @param databaseApartMax 0 for a process whose database has the same wrong clock
     */
    public ClockGuard guard(JdbcClient jdbc, LogEnd end, Duration databaseApartMax) {
        var settings =
                new ClockSettings(Duration.ofSeconds(10), Duration.ofDays(35), databaseApartMax, Duration.ofHours(1));
        return new ClockGuard(new MachineClock(this), settings, end, new ClockRecords(jdbc));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(wrongBy);
    }
}
