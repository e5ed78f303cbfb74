package org.throughline.board.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;

/**
 * An address at which a calendar program reads the calendar of a user, without a login.
 *
 * @param id names it in lists, and is no secret
 * @param made and {@code rotated}: when its first and its present secret were made; {@code rotated} is null with the first one
 * @param lastUsed to the hour; null if it never was
 */
public record CalendarAddress(
        String id,
        String login,
        Shown shown,
        Instant made,
        @Nullable Instant rotated,
        @Nullable Instant lastUsed) {

    /**
     * What it shows, of what its user may read.
     *
     * @param name in the words of its user
     * @param kinds of days; none for every kind
     */
    public record Shown(
            String name,
            @Nullable AgencyId agency,
            @Nullable CommitteeId committee,
            @Nullable ReviewId review,
            List<String> kinds) {

        public Shown {
            kinds = List.copyOf(kinds);
        }
    }
}
