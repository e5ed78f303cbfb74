package org.throughline.query.alert;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.AlertReason;

/** Filters of the list of alerts. */
record AlertFilter(
        @Parameter(
                schema = @Schema(type = "string"),
                description = "Raised to the lead of this agency",
                example = "csc")
        @Nullable
        AgencyId agency,

        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j.f1.a1") @Nullable
        ActionId action,

        @Parameter(
                schema = @Schema(type = "string"),
                description = "On actions this committee oversees",
                example = "semg")
        @Nullable
        CommitteeId committee,

        @Parameter(description = "Its state") @Nullable AlertState state,

        @Parameter(description = "Raised for this reason, among others") @Nullable
        AlertReason reason,

        @Parameter(description = "Whether it was escalated because there was no answer") @Nullable
        Boolean escalated,

        @Parameter(description = "Raised on or after") @Nullable
        LocalDate from,

        @Parameter(description = "Raised on or before") @Nullable
        LocalDate to) {

    boolean lets(FoundAlert found) {
        var alert = found.alert();
        return (agency == null || agency.equals(alert.agency()))
                && (review == null || review.equals(found.action().review()))
                && (action == null || action.equals(found.action().action()))
                && (committee == null || committee.equals(found.action().overseenBy()))
                && (state == null || state == found.state())
                && (reason == null || alert.reasons().contains(reason))
                && (escalated == null || escalated == (found.escalation() != null))
                && (from == null || !alert.on().isBefore(from))
                && (to == null || !alert.on().isAfter(to));
    }
}
