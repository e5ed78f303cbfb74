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
 */
public record SustainedCheck(
        LocalDate dueOn,
        @Nullable Long version,
        @Nullable LocalDate doneOn,
        @Nullable CheckResult result,
        @Nullable Authority authority) {

    static SustainedCheck scheduled(LocalDate dueOn) {
        return new SustainedCheck(dueOn, null, null, null, null);
    }

    SustainedCheck done(EventReference at, CheckResult found) {
        return new SustainedCheck(dueOn, at.version(), at.on(), found, at.authority());
    }

    /** The event that recorded its result; null without one. */
    public @Nullable EventReference recorded() {
        return version == null || doneOn == null ? null : new EventReference(version, doneOn, authority);
    }

    public boolean lasting() {
        return result != null && result.lasting();
    }

    /** Whether it was recorded as not done, or found the change weakened or lost. */
    boolean failed() {
        if (result == null) return false;
        return switch (result) {
            case NOT_DONE, WEAKENED, LOST -> true;
            case HELD, IMPROVED, NOT_COMPARABLE -> false;
        };
    }

    /** Whether it failed, or has no result after the days of grace. */
    boolean failsBy(LocalDate day, long graceDays) {
        return result == null ? CalendarDays.past(dueOn, day) > graceDays : failed();
    }
}
