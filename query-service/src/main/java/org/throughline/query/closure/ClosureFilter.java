package org.throughline.query.closure;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ClosureReason;

/** Which closed actions a question is about. */
record ClosureFilter(
        @Nullable ClosureReason reason,

        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(schema = @Schema(type = "string"), description = "Lead agency", example = "csc") @Nullable
        AgencyId agency,

        @Parameter(schema = @Schema(type = "string"), description = "Overseeing committee", example = "semg") @Nullable
        CommitteeId committee,

        @Parameter(description = "Closed on or after") @Nullable
        LocalDate from,

        @Parameter(description = "Closed on or before") @Nullable
        LocalDate to) {

    boolean lets(ClosureRow row) {
        return (reason == null || reason == row.reason())
                && (review == null || review.equals(row.review()))
                && (agency == null || agency.equals(row.leadAgency()))
                && (committee == null || committee.equals(row.overseenBy()))
                && (from == null || !row.closedOn().isBefore(from))
                && (to == null || !row.closedOn().isAfter(to));
    }
}
