package org.throughline.query.rebaseline;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;

/** Which replacements of due dates a question is about. */
record RebaselineFilter(
        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(schema = @Schema(type = "string"), description = "Lead agency", example = "csc") @Nullable
        AgencyId agency,

        @Parameter(schema = @Schema(type = "string"), description = "Decided by this committee", example = "semg")
        @Nullable
        CommitteeId committee,

        @Parameter(description = "Whether the date in force had passed already") @Nullable
        Boolean lateThen,

        @Parameter(description = "Whether the date was taken away") @Nullable
        Boolean takenAway,

        @Parameter(description = "Whether the Chair decided between meetings, ratified or not") @Nullable
        Boolean ofChair,

        @Parameter(description = "Decided on or after") @Nullable
        LocalDate from,

        @Parameter(description = "Decided on or before") @Nullable
        LocalDate to) {

    boolean lets(RebaselineRow row) {
        return (review == null || review.equals(row.review()))
                && (agency == null || agency.equals(row.leadAgency()))
                && (committee == null || committee.equals(row.authority().committee()))
                && (lateThen == null || lateThen == row.lateThen() > 0)
                && (takenAway == null || takenAway == (row.to() == null))
                && (ofChair == null || ofChair == row.authority().ofChair())
                && (from == null || !row.on().isBefore(from))
                && (to == null || !row.on().isAfter(to));
    }
}
