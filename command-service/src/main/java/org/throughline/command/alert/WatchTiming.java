package org.throughline.command.alert;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.throughline.command.digest.AlertSettings;

/** Whether today's watch has run, is due or is overdue. */
enum WatchTiming {
    DONE,
    /** It is not a working day or before the hour, or the program was first started after it. */
    NOT_DUE,
    DUE,
    OVERDUE,
    /** No process has ever had the watch switched on. */
    NOT_SCHEDULED;

    /**
     * @param now in the time zone of the board
     * @param done whether the watch of today has ended
     * @param next run, as the scheduler has it; a failed run is tried again today. Null if there is none
     */
    static WatchTiming of(
            ZonedDateTime now, AlertSettings settings, boolean workingDay, boolean done, @Nullable Instant next) {
        if (done) return DONE;
        if (next == null) return NOT_SCHEDULED;
        var due = now.toLocalDate().atTime(settings.at()).atZone(now.getZone());
        boolean laterDay = next.atZone(now.getZone()).toLocalDate().isAfter(now.toLocalDate());
        if (!workingDay || now.isBefore(due) || laterDay) return NOT_DUE;
        return now.isBefore(due.plus(settings.overdueAfter())) ? DUE : OVERDUE;
    }
}
