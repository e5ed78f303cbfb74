package org.throughline.query.signoff;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.events.standing.SignOff;

/** Which sign-offs a question is about. */
record SignOffFilter(
        @Parameter(schema = @Schema(type = "string"), example = "board") @Nullable
        CommitteeId committee,

        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(schema = @Schema(type = "string"), description = "Lead agency", example = "csc") @Nullable
        AgencyId agency,

        @Parameter(description = "Signed off on or after") @Nullable
        LocalDate from,

        @Parameter(description = "Signed off on or before") @Nullable
        LocalDate to,

        @Parameter(description = "The day asked about; today if left out") @Nullable
        LocalDate asOf,

        @Nullable Integer page,
        @Nullable Integer size) {

    /** What is looked for in each sign-off rather than in its action. */
    boolean lets(SignOff signOff) {
        return (committee == null || committee.equals(signOff.committee()))
                && (from == null || !signOff.on().isBefore(from))
                && (to == null || !signOff.on().isAfter(to));
    }
}
