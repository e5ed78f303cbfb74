package org.throughline.query.signoff;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.query.action.ActionView;

/** Which verifications a question is about. */
record IndependenceFilter(
        @Parameter(schema = @Schema(type = "string"), description = "Overseeing committee", example = "semg") @Nullable
        CommitteeId committee,

        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(description = "Recorded as of this day or later") @Nullable
        LocalDate from,

        @Parameter(description = "Recorded as of this day or earlier") @Nullable
        LocalDate to) {

    boolean lets(ActionView action) {
        return (committee == null || committee.equals(action.overseenBy()))
                && (review == null || review.equals(action.review()));
    }

    boolean lets(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
