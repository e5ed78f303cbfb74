package org.throughline.domain;

import org.jspecify.annotations.Nullable;
import org.throughline.events.BoardEvent;

/** What the day of an event rests on, where this board has not dated it itself. */
public enum DayBasis {
    /** The last day that a source's words mean, or the day of the agreement for what a source states of an earlier day. */
    TAKEN_OVER_DATE,
    /** A day that was assumed because the source is silent. */
    ASSUMED_DATE;

    /** Null for a day that this board has given. */
    public static @Nullable DayBasis of(BoardEvent event) {
        var source = event.source();
        if (source == null) return null;
        if (source.assumes("effectiveOn") || source.assumes("beganOn")) return ASSUMED_DATE;
        var authority = event.authority();
        if (authority != null
                && authority.meetingDate().equals(event.effectiveOn())
                && (source.assumes("meetingDate") || source.assumes("authority"))) return ASSUMED_DATE;
        return source.statedOn() == null ? null : TAKEN_OVER_DATE;
    }

    /** Whether the day of an event was assumed because its source is silent. */
    public static boolean isAssumed(BoardEvent event) {
        return of(event) == ASSUMED_DATE;
    }
}
