package org.throughline.events.drift;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.action.CheckResult;

/**
 * A sustained check: a later measurement that was scheduled at sign-off.
 *
 * @param version the event that recorded its result; null while it is ahead
 */
public record Check(
        LocalDate dueOn,
        @Nullable Long version,
        @Nullable LocalDate doneOn,
        @Nullable CheckResult result) {

    static Check scheduled(LocalDate dueOn) {
        return new Check(dueOn, null, null, null);
    }

    Check told(long recordedAs, LocalDate on, CheckResult what) {
        return new Check(dueOn, recordedAs, on, what);
    }

    public boolean lasting() {
        return result != null && result.lasting();
    }

    /** Whether it should have told something by a day and did not, or told that what was gained is going. */
    boolean failsBy(LocalDate day, long graceDays) {
        if (result == null) return Days.past(dueOn, day) > graceDays;
        return switch (result) {
            case NOT_DONE, WEAKENED, LOST -> true;
            case HELD, IMPROVED, NOT_COMPARABLE -> false;
        };
    }
}
