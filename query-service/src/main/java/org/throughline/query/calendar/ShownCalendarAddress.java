package org.throughline.query.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.calendar.CalendarAddress;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;

/**
 * An address at which a calendar program reads your calendar without a login.
 *
 * @param id names it in lists, and is no secret
 * @param kinds of days that it shows; none for every kind
 * @param made when its first secret was made
 * @param rotated when its present secret was made; null with the first one
 * @param lastUsed when a calendar program last read it, to the hour; null if none did with the present secret
 */
@Schema(name = "CalendarAddress")
public record ShownCalendarAddress(
        String id,
        String name,
        @Schema(type = "string", example = "csc") @Nullable AgencyId agency,
        @Schema(type = "string", example = "semg") @Nullable CommitteeId committee,

        @Schema(type = "string", example = "scr-child-j") @Nullable
        ReviewId review,

        List<CalendarKind> kinds,
        Instant made,
        @Nullable Instant rotated,
        @Nullable Instant lastUsed) {

    static ShownCalendarAddress of(CalendarAddress address) {
        var shown = address.shown();
        return new ShownCalendarAddress(
                address.id(),
                shown.name(),
                shown.agency(),
                shown.committee(),
                shown.review(),
                shown.kinds().stream().map(CalendarKind::valueOf).toList(),
                address.made(),
                address.rotated(),
                address.lastUsed());
    }

    /**
     * An address with the secret that was made for it just now.
     *
     * @param url what a calendar program asks; it is shown this once
     */
    @Schema(name = "NewCalendarAddress")
    public record Issued(ShownCalendarAddress address, String url) {}
}
