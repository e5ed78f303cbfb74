package org.throughline.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.throughline.platform.clock.ClockState.Evidence;
import org.throughline.platform.problem.Refused;

/**
 * Holds the clock of this machine against the end of the log, the time that passes in this process and the clock of the
 * database.
 *
 * <p>While the clock is not trusted, nothing is recorded, and the program goes on from the last trusted reading: answers are
 * neither empty nor of a day far ahead.
 */
@Component
public class ClockGuard implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ClockGuard.class);

    /** A reading, and the time that has passed in this process since. */
    private record Anchor(Instant reading, long nanos) {

        static Anchor at(Instant reading) {
            return new Anchor(reading, System.nanoTime());
        }

        Instant now() {
            return reading.plusNanos(System.nanoTime() - nanos);
        }
    }

    private final Clock machine;
    private final ClockSettings settings;
    private final LogEnd end;
    private final ClockRecords records;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("clock-guard").factory());

    private volatile @Nullable Anchor steady;
    private volatile @Nullable Anchor database;
    private volatile @Nullable ClockConfirmation confirmed;
    private volatile @Nullable ClockState reported;
    private volatile boolean notesEnd;

    ClockGuard(MachineClock machine, ClockSettings settings, LogEnd end, ClockRecords records) {
        this.machine = machine.clock();
        this.settings = settings;
        this.end = end;
        this.records = records;
        look();
        var every = settings.look().toMillis();
        var _ = looking.scheduleWithFixedDelay(this::lookAgain, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }

    /** The clock that the application decides and answers by: never far from the end of the log. */
    public Clock clock(ZoneId zone) {
        return new GuardedClock(zone);
    }

    /**
     * The clock of events whose moment is not assigned by the database: never before what this process has seen of the log. The
     * end of the log is noted in the database from time to time.
     */
    public Clock recordedClock() {
        notesEnd = true;
        return new GuardedClock(ZoneOffset.UTC) {
            @Override
            public Instant instant() {
                var moment = recordedNow();
                end.seen(moment);
                return moment;
            }
        };
    }

    public ClockState state() {
        return state(machine.instant());
    }

    /** What the clock of this machine shows, trusted or not. */
    public Instant reading() {
        return machine.instant();
    }

    /** The day and time to decide and answer by. */
    public Instant now() {
        var clock = machine.instant();
        var recorded = end.recordedAt();
        return switch (state(clock)) {
            case BEHIND_AS_CONFIRMED -> clock;
            case IN_STEP -> Objects.requireNonNull(ClockState.later(clock, recorded));
            case BEHIND_THE_LOG, AHEAD_OF_THE_LOG, APART_FROM_THE_DATABASE -> {
                var anchor = steady;
                var expected = ClockState.later(anchor == null ? null : anchor.now(), recorded);
                yield expected == null ? clock : expected;
            }
        };
    }

    /** A moment by which everything that this process has seen was recorded: now, but never before the end of the log. */
    public Instant recordedNow() {
        return Objects.requireNonNull(ClockState.later(now(), end.recordedAt()));
    }

    /**
     * The reading by which something may be recorded now.
     *
     * @throws Refused if the clock is not trusted
     */
    public Instant trustedReading() {
        var clock = machine.instant();
        var state = state(clock);
        if (!state.isTrusted()) throw Refused.forNow("CLOCK_IS_TRUSTED", Texts.refusal(state, clock, evidence()), 60);
        return clock;
    }

    /** Whether what is recorded by this reading is marked with it, because the log ends much later. */
    public boolean isMarked(Instant reading) {
        return state(reading) == ClockState.BEHIND_AS_CONFIRMED;
    }

    /** When the last event was recorded; null if there is none. */
    public @Nullable Instant logEnd() {
        return end.recordedAt();
    }

    /** How far the clock of the database is ahead; negative if behind, null if not known. */
    public @Nullable Duration databaseAhead() {
        var anchor = database;
        return anchor == null ? null : Duration.between(machine.instant(), anchor.now());
    }

    /** Trusts the clock from now on, as a person has confirmed its date. */
    public ClockConfirmation confirm(String by, String reason) {
        var confirmation = new ClockConfirmation(machine.instant(), end.recordedAt(), databaseAhead(), by, reason);
        records.add(confirmation);
        log.warn(
                "The clock of this machine, {}, was confirmed; the log ends at {}",
                confirmation.clock(),
                confirmation.logEnd());
        look();
        return confirmation;
    }

    /** The latest first. */
    public List<ClockConfirmation> confirmations() {
        return records.all();
    }

    /** Reads the end of the log and the clock of the database. */
    void look() {
        var last = end.recordedAt();
        if (notesEnd && last != null) records.note(last);
        var seen = records.look();
        if (seen.logEnd() != null) end.seen(seen.logEnd());
        database = Anchor.at(seen.database());
        confirmed = seen.confirmed();
        var clock = machine.instant();
        var state = state(clock);
        if (state.isTrusted()) steady = Anchor.at(clock);
        else if (steady == null) steady = Anchor.at(Objects.requireNonNullElse(end.recordedAt(), clock));
        report(state, clock);
    }

    private void lookAgain() {
        try {
            look();
        } catch (DataAccessException | CannotCreateTransactionException unreachable) {
            log.debug("The clock of the database cannot be read", unreachable);
        } catch (RuntimeException failed) {
            log.warn("The clock cannot be checked", failed);
        }
    }

    private void report(ClockState state, Instant clock) {
        if (state == reported) return;
        if (!state.isTrusted()) log.error("{}", Texts.refusal(state, clock, evidence()));
        else if (reported != null || state != ClockState.IN_STEP)
            log.warn("The clock of this machine, {}, is trusted ({})", clock, state);
        reported = state;
    }

    private ClockState state(Instant clock) {
        return ClockState.of(clock, evidence(), settings);
    }

    private Evidence evidence() {
        var expected = steady;
        var other = database;
        return new Evidence(
                end.recordedAt(),
                expected == null ? null : expected.now(),
                other == null ? null : other.now(),
                confirmed);
    }

    /** What is said of a clock that is not trusted. */
    private static final class Texts {

        private Texts() {}

        static String refusal(ClockState state, Instant clock, Evidence evidence) {
            var against = state == ClockState.APART_FROM_THE_DATABASE
                    ? "that of the database says " + seconds(evidence.database())
                    : "the last event was recorded at " + seconds(evidence.logEnd());
            return "the clock of the server says " + seconds(clock) + ", and " + against
                    + "; nothing is recorded until the clock is put right, or a secretary or an administrator confirms its"
                    + " date with POST /api/clock/confirmation";
        }

        private static String seconds(@Nullable Instant moment) {
            return String.valueOf(moment).replaceFirst("\\.\\d+Z", "Z");
        }
    }

    private class GuardedClock extends Clock {

        private final ZoneId zone;

        GuardedClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new GuardedClock(other);
        }

        @Override
        public Instant instant() {
            return now();
        }
    }
}
