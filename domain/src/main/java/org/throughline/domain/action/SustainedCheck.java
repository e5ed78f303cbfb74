package org.throughline.domain.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.CalendarDays;
import org.throughline.domain.EventReference;
import org.throughline.events.Authority;
import org.throughline.events.action.CheckResult;

/**
 * A sustained check: a later measurement, scheduled at sign-off.
 *
 * @param version of the event that recorded its result; null without a result
 * @param authority null without a result, and where no committee noted the result
 * @param reported whether the result is a word that waits for the committee: held or improved without a minute or without
 *     independent evidence dated near the check that shows no material fall, or not comparable without a minute
 */
public record SustainedCheck(
        LocalDate dueOn,
        @Nullable Long version,
        @Nullable LocalDate doneOn,
        @Nullable CheckResult result,
        @Nullable Authority authority,
        boolean reported) {

    /** How many days lie between a check and the evidence that it rests on, at most. */
    public static final int EVIDENCE_DAYS_MAX = 90;

    /** How many days before its day a check is done, at the earliest, to find that the change has lasted. */
    public static final int EARLY_DAYS_MAX = 30;

    static SustainedCheck scheduled(LocalDate dueOn) {
        return new SustainedCheck(dueOn, null, null, null, null, false);
    }

    SustainedCheck done(EventReference at, CheckResult found, boolean isReported) {
        return new SustainedCheck(dueOn, at.version(), at.on(), found, at.authority(), isReported);
    }

    /** The event that recorded its result; null without one. */
    public @Nullable EventReference recorded() {
        return version == null || doneOn == null ? null : new EventReference(version, doneOn, authority);
    }

    public boolean lasting() {
        return result != null && result.lasting() && !reported;
    }

    /** Whether it has no result, or one that no committee has confirmed. */
    public boolean waits() {
        return result == null || reported;
    }

    /** Whether it was recorded as not done, or found the change weakened or lost. */
    boolean failed() {
        if (result == null) return false;
        return switch (result) {
            case NOT_DONE, WEAKENED, LOST -> true;
            case HELD, IMPROVED, NOT_COMPARABLE -> false;
        };
    }

    /** Whether it failed, or still waits after the days of grace. */
    boolean failsBy(LocalDate day, long graceDays) {
        return waits() || doneAfter(day) ? CalendarDays.past(dueOn, day) > graceDays : failed();
    }

    /** Whether it had found the change lasting by a day. */
    boolean lastingBy(LocalDate day) {
        return lasting() && !doneAfter(day);
    }

    private boolean doneAfter(LocalDate day) {
        return doneOn != null && doneOn.isAfter(day);
    }
}
