package org.throughline.query.lateentry;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.ReviewId;
import org.throughline.query.history.StreamEntry;

/** Which late entries a question is about. */
record LateEntryFilter(
        @Parameter(
                description =
                        "At least so many days from the day it took effect to the day it was recorded; 14 if left out")
        @Min(value = 1, message = "is at least 1")
        @Max(value = 100_000, message = "is at most 100,000")
        @Nullable
        Integer lagDays,

        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(schema = @Schema(type = "string"), description = "Of actions of this lead agency", example = "csc")
        @Nullable
        AgencyId agency,

        @Parameter(description = "Recorded on or after") @Nullable
        LocalDate from,

        @Parameter(description = "Recorded on or before") @Nullable
        LocalDate to) {

    private static final int LATE = 14;

    int least() {
        return lagDays == null ? LATE : lagDays;
    }

    boolean lets(StreamEntry entry) {
        return (review == null || review.equals(entry.review()))
                && (agency == null || agency.equals(entry.leadAgency()))
                && (from == null || !entry.recordedOn().isBefore(from))
                && (to == null || !entry.recordedOn().isAfter(to));
    }
}
