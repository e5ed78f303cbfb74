package org.throughline.query.correction;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.CorrectionReason;
import org.throughline.events.ReviewId;
import org.throughline.platform.web.PlainText;
import org.throughline.query.history.MadeCorrection;

/** Which corrections a question is about. */
record CorrectionFilter(
        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(
                description = "Of this action, finding or review, or with an effect on its figures",
                example = "scr-child-j.f1.a1")
        @PlainText(max = 100, words = false)
        @Nullable
        String of,

        @Parameter(
                schema = @Schema(type = "string"),
                description = "Of actions that it leads or contributes to",
                example = "csc")
        @Nullable
        AgencyId agency,

        @Parameter(schema = @Schema(type = "string"), description = "Made under a minute of it", example = "semg")
        @Nullable
        CommitteeId committee,

        @Nullable CorrectionReason reason,

        @Parameter(description = "Whether anything looked less delayed or less adrift afterwards") @Nullable
        Boolean lowered,

        @Parameter(description = "Whether it took an event back altogether") @Nullable
        Boolean retracted,

        @Parameter(description = "Recorded on or after") @Nullable
        LocalDate from,

        @Parameter(description = "Recorded on or before") @Nullable
        LocalDate to) {

    boolean lets(MadeCorrection made) {
        return (review == null || review.equals(made.review()))
                && (of == null || made.concerns().anyMatch(of::equals))
                && (agency == null || made.agencies().contains(agency))
                && (committee == null
                        || (made.authority() != null
                                && committee.equals(made.authority().committee())))
                && (reason == null || reason == made.reason())
                && (lowered == null || lowered == made.lowered())
                && (retracted == null || retracted == (made.restatedBy() == null))
                && (from == null || !made.recordedOn().isBefore(from))
                && (to == null || !made.recordedOn().isAfter(to));
    }
}
