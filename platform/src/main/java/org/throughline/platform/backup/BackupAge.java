package org.throughline.platform.backup;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.health.Attention;

/**
 * How old the last complete backup is, by the clock of the database.
 *
 * @param takenAt null if there is none
 * @param restored whether it is the one that this log was restored from
 * @param firstEvent when the first event was recorded; null if there is none
 * @param eventsSince events recorded since, or all of them
 */
record BackupAge(
        @Nullable Instant takenAt,
        boolean restored,
        @Nullable Instant firstEvent,
        Instant now,
        long eventsSince) {

    /** Null if there is nothing to back up. Without a backup, the age of the first event. */
    @Nullable
    Duration age() {
        var since = takenAt == null ? firstEvent : takenAt;
        return since == null ? null : Duration.between(since, now);
    }

    /**
     * Null if the last backup is young enough.
     *
     * @param warnAfter zero if nothing is to be said
     */
    @Nullable
    Attention attention(Duration warnAfter) {
        var age = age();
        if (age == null || warnAfter.isZero() || age.compareTo(warnAfter) <= 0) return null;
        var problem = takenAt == null
                ? "No backup was ever taken of this log, which began %s ago.".formatted(words(age))
                : restored
                        ? "The last backup is the one that this log was restored from, of %s ago.".formatted(words(age))
                        : "The last complete backup was taken %s ago.".formatted(words(age));
        return new Attention(
                problem,
                "Take one with the command backup, and look why none was taken. If you back up the log by other means, set"
                        + " throughline.backup.warn-after to 0.");
    }

    private static String words(Duration age) {
        long days = age.toDays();
        return days >= 2 ? "%,d days".formatted(days) : "%d hours".formatted(age.toHours());
    }
}
