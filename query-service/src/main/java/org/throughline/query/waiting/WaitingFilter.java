package org.throughline.query.waiting;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.query.action.ActionView;

/** Which waiting matters a question is about. */
record WaitingFilter(
        @Parameter(schema = @Schema(type = "string"), description = "Lead agency", example = "csc") @Nullable
        AgencyId agency,

        @Parameter(
                schema = @Schema(type = "string"),
                description = "Led by another agency than this one, which could verify its claim",
                example = "police")
        @Nullable
        AgencyId verifier,

        @Parameter(schema = @Schema(type = "string"), description = "Overseeing committee", example = "semg") @Nullable
        CommitteeId committee,

        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(description = "Whether the last day for an answer has passed") @Nullable
        Boolean overdue) {

    /** What can be seen of an action itself, before it is asked what waits about it. */
    boolean lets(ActionView action) {
        return (agency == null || agency.equals(action.leadAgency()))
                && (verifier == null || !verifier.equals(action.leadAgency()))
                && (committee == null || committee.equals(action.overseenBy()))
                && (review == null || review.equals(action.review()));
    }

    boolean lets(FoundMatter found) {
        return (agency == null || agency.equals(found.leadAgency()))
                && (verifier == null || (found.leadAgency() != null && !verifier.equals(found.leadAgency())))
                && (committee == null || committee.equals(found.overseenBy()))
                && (review == null || review.equals(found.review()))
                && (overdue == null || overdue == found.overdue());
    }
}
