package org.throughline.query.closure;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.events.review.ReviewKind;

/** Which decisions not to implement something a question is about. */
record NotImplementedFilter(
        @Parameter(description = "Actions that were closed, or findings that were declined")
        NotImplementedRow.@Nullable Of of,

        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(description = "Of the review; the law asks it of safeguarding adults reviews") @Nullable
        ReviewKind kind,

        @Parameter(schema = @Schema(type = "string"), description = "Lead agency", example = "csc") @Nullable
        AgencyId agency,

        @Parameter(schema = @Schema(type = "string"), description = "Who decided", example = "board") @Nullable
        CommitteeId committee,

        @Parameter(description = "Decided on or after, such as the first day of the year reported on") @Nullable
        LocalDate from,

        @Parameter(description = "Decided on or before") @Nullable
        LocalDate to) {

    boolean lets(NotImplementedRow row) {
        return (of == null || of == row.of())
                && (review == null || review.equals(row.review()))
                && (kind == null || kind == row.kind())
                && (agency == null || agency.equals(row.leadAgency()))
                && (committee == null || committee.equals(row.committee()))
                && (from == null || !row.decidedOn().isBefore(from))
                && (to == null || !row.decidedOn().isAfter(to));
    }
}
