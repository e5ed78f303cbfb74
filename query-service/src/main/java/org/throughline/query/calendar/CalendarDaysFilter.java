package org.throughline.query.calendar;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;

/** Filters of the list of days. */
record CalendarDaysFilter(
        @Parameter(schema = @Schema(type = "string"), description = "Leads or contributes", example = "csc") @Nullable
        AgencyId agency,

        @Parameter(schema = @Schema(type = "string"), description = "Oversees or meets", example = "semg") @Nullable
        CommitteeId committee,

        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(description = "What is due") @Nullable CalendarKind kind,

        @Parameter(description = "On or after this day") @Nullable
        LocalDate from,

        @Parameter(description = "On or before this day") @Nullable
        LocalDate to) {

    CalendarFilter ofCalendar() {
        return new CalendarFilter(agency, committee, review, kind == null ? Set.of() : Set.of(kind), null, null);
    }

    boolean lets(CalendarEntry entry) {
        return (from == null || !entry.day().isBefore(from))
                && (to == null || !entry.day().isAfter(to));
    }
}
