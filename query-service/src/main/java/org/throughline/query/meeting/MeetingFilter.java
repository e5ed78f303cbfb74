package org.throughline.query.meeting;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.CommitteeId;

/** Filters of the list of meetings. */
record MeetingFilter(
        @Parameter(schema = @Schema(type = "string"), example = "semg") @Nullable
        CommitteeId committee,

        @Parameter(description = "Held on or after") @Nullable
        LocalDate from,

        @Parameter(description = "Held on or before") @Nullable
        LocalDate to) {

    boolean lets(MeetingState meeting) {
        return (committee == null || committee.equals(meeting.committee()))
                && (from == null || !meeting.date().isBefore(from))
                && (to == null || !meeting.date().isAfter(to));
    }
}
