package org.throughline.query.alert;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.AlertReason;
import org.throughline.query.action.ActionView;

/** Filters of what agencies have to answer. */
record DueAnswerFilter(
        @Parameter(schema = @Schema(type = "string"), description = "The lead agency", example = "csc") @Nullable
        AgencyId agency,

        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j.f1.a1") @Nullable
        ActionId action,

        @Parameter(description = "For this reason, among others") @Nullable
        AlertReason reason,

        @Parameter(description = "Whether the last day for an answer has passed") @Nullable
        Boolean overdue,

        @Parameter(description = "Whether it was in a digest already; false for what only the next one will ask")
        @Nullable
        Boolean alerted) {

    /** What can be seen of the action itself, before its drift is assessed. */
    boolean lets(ActionView view) {
        return (agency == null || agency.equals(view.leadAgency()))
                && (review == null || review.equals(view.review()))
                && (action == null || action.equals(view.action()));
    }

    boolean lets(DueAnswer due, LocalDate day) {
        return (reason == null || due.news().reasons().contains(reason))
                && (overdue == null || overdue == due.isOverdue(day))
                && (alerted == null || alerted == due.isAlerted());
    }
}
