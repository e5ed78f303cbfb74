package org.throughline.domain.drift;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.domain.EventReference;
import org.throughline.events.action.CheckResult;

/**
 * A sustained check: a later measurement that was scheduled at sign-off.
 *
 * @param version the event that recorded its result; null while it is ahead
 * @param authority null while it is ahead, and where no committee took note of the result
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

    SustainedCheck told(EventReference now, CheckResult what) {
        return new SustainedCheck(dueOn, now.version(), now.on(), what, now.authority());
    }

    /** When its result was told; null while it is ahead. */
    @Nullable
    EventReference told() {
        return version == null || doneOn == null ? null : new EventReference(version, doneOn, authority);
    }

    public boolean lasting() {
        return result != null && result.lasting();
    }

    /** Whether it was not done and cannot be any more, or told that what was gained is going. */
    boolean failed() {
        if (result == null) return false;
        return switch (result) {
            case NOT_DONE, WEAKENED, LOST -> true;
            case HELD, IMPROVED, NOT_COMPARABLE -> false;
        };
    }

    /** Whether it should have told something by a day and did not, or told something bad. */
    boolean failsBy(LocalDate day, long graceDays) {
        return result == null ? CalendarDays.past(dueOn, day) > graceDays : failed();
    }
}
