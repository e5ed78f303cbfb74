package org.throughline.query.signoff;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.Assurance.Judgement;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.query.action.ActionView;

/** Which verifications a question is about. */
record IndependenceFilter(
        @Parameter(schema = @Schema(type = "string"), description = "Overseeing committee", example = "semg") @Nullable
        CommitteeId committee,

        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(description = "Verified or refused on or after") @Nullable
        LocalDate from,

        @Parameter(description = "Verified or refused on or before") @Nullable
        LocalDate to) {

    boolean lets(ActionView action) {
        return (committee == null || committee.equals(action.overseenBy()))
                && (review == null || review.equals(action.review()));
    }

    boolean lets(Judgement judgement) {
        return (from == null || !judgement.on().isBefore(from))
                && (to == null || !judgement.on().isAfter(to));
    }
}
