package org.throughline.platform.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether the clock of this machine is trusted, and why not. */
public enum ClockState {
    /** Nothing speaks against it. It may be a few seconds behind the end of the log. */
    IN_STEP,
    /** The log ends later than now, because a clock was wrong once. That the clock is right now has been confirmed. */
    BEHIND_AS_CONFIRMED,
    BEHIND_THE_LOG,
    AHEAD_OF_THE_LOG,
    APART_FROM_THE_DATABASE;

    public boolean isTrusted() {
        return this == IN_STEP || this == BEHIND_AS_CONFIRMED;
    }

    /**
     * What the clock is held against.
     *
     * @param logEnd when the last event was recorded; null if there is none
     * @param steady what this process expects the clock to show, by the last trusted reading and the time since
     * @param database what the clock of the database shows; null if not known
     */
    record Evidence(
            @Nullable Instant logEnd,
            @Nullable Instant steady,
            @Nullable Instant database,
            @Nullable ClockConfirmation confirmed) {}

    static ClockState of(Instant clock, Evidence evidence, ClockSettings settings) {
        var end = evidence.logEnd();
        if (end != null && clock.isBefore(end.minus(settings.behindMax())))
            return isConfirmedBehind(clock, end, evidence.confirmed(), settings) ? BEHIND_AS_CONFIRMED : BEHIND_THE_LOG;
        var known = lastKnown(evidence);
        if (known != null && clock.isAfter(known.plus(settings.aheadMax()))) return AHEAD_OF_THE_LOG;
        return isApart(clock, evidence, settings) ? APART_FROM_THE_DATABASE : IN_STEP;
    }

    /** The confirmation holds for the end that the log had then, and what was recorded behind it since. */
    private static boolean isConfirmedBehind(
            Instant clock, Instant end, @Nullable ClockConfirmation confirmed, ClockSettings settings) {
        return confirmed != null
                && confirmed.logEnd() != null
                && !end.isAfter(confirmed.logEnd().plus(settings.behindMax()))
                && !clock.isBefore(confirmed.clock().minus(settings.behindMax()));
    }

    private static @Nullable Instant lastKnown(Evidence evidence) {
        var confirmed = evidence.confirmed();
        return later(later(evidence.logEnd(), evidence.steady()), confirmed == null ? null : confirmed.clock());
    }

    private static boolean isApart(Instant clock, Evidence evidence, ClockSettings settings) {
        var database = evidence.database();
        var max = settings.databaseApartMax();
        if (database == null || max.isZero()) return false;
        var ahead = Duration.between(clock, database);
        var confirmed = evidence.confirmed();
        var usual = confirmed == null || confirmed.databaseAhead() == null ? Duration.ZERO : confirmed.databaseAhead();
        return ahead.abs().compareTo(max) > 0 && ahead.minus(usual).abs().compareTo(max) > 0;
    }

    static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.isAfter(other) ? one : other;
    }
}
