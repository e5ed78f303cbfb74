package org.throughline.platform.backup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a backup or a restore came to, as JSON for programs.
 *
 * @param takenAt when the backup was taken
 * @param lastIndex the place of the last event in the log
 * @param erasedAgain how many erasures a restore applied; null for a backup
 */
record Outcome(
        String file,
        Instant takenAt,
        long events,
        long lastIndex,
        @Nullable Integer erasedAgain) {

    static Outcome of(String file, Manifest manifest) {
        return new Outcome(file, manifest.takenAt(), manifest.events(), manifest.lastIndex(), null);
    }

    Outcome erasing(int erasures) {
        return new Outcome(file, takenAt, events, lastIndex, erasures);
    }
}
