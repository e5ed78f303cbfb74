package org.throughline.query.meeting;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.CommitteeId;

/** Which meetings a question is about, on which day, by what was known at which moment. */
record MeetingFilter(
        @Parameter(schema = @Schema(type = "string"), example = "semg") @Nullable
        CommitteeId committee,

        @Parameter(description = "Held on or after") @Nullable
        LocalDate from,

        @Parameter(description = "Held on or before") @Nullable
        LocalDate to,

        @Parameter(description = "The day asked about; today if left out") @Nullable
        LocalDate asOf,

        @Parameter(description = "Only what had been recorded by then") @Nullable
        Instant knownAt,

        @Nullable Integer page,
        @Nullable Integer size) {

    boolean lets(MeetingView meeting) {
        return (committee == null || committee.equals(meeting.committee()))
                && (from == null || !meeting.date().isBefore(from))
                && (to == null || !meeting.date().isAfter(to));
    }
}
