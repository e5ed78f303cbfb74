package org.throughline.query.signoff;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;

/** Which sign-offs a question is about. */
record SignOffFilter(
        @Parameter(schema = @Schema(type = "string"), example = "board") @Nullable
        CommitteeId committee,

        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(schema = @Schema(type = "string"), description = "Lead agency", example = "csc") @Nullable
        AgencyId agency,

        @Parameter(description = "Of an action, or of a review's whole plan")
        SignOffRow.@Nullable Of of,

        @Parameter(description = "Whether it is still in force") @Nullable
        Boolean inForce,

        @Parameter(description = "Whether each of its conditions is met") @Nullable
        Boolean conditionsMet,

        @Parameter(description = "Signed off on or after") @Nullable
        LocalDate from,

        @Parameter(description = "Signed off on or before") @Nullable
        LocalDate to) {

    boolean lets(FoundSignOff found) {
        return (committee == null || committee.equals(found.authority().committee()))
                && (review == null || review.equals(found.review()))
                && (agency == null || agency.equals(found.leadAgency()))
                && (of == null || of == found.of())
                && (inForce == null || inForce == found.inForce())
                && (conditionsMet == null || conditionsMet == found.conditionsMet())
                && (from == null || !found.on().isBefore(from))
                && (to == null || !found.on().isAfter(to));
    }
}
