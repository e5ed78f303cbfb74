package org.throughline.query.calendar;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.query.action.ActionView;

/** Filters of a calendar. */
record CalendarFilter(
        @Parameter(schema = @Schema(type = "string"), description = "Leads or contributes", example = "csc") @Nullable
        AgencyId agency,

        @Parameter(schema = @Schema(type = "string"), description = "Oversees or meets", example = "semg") @Nullable
        CommitteeId committee,

        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(
                description = "What is due, several with commas between them; every kind if left out",
                explode = Explode.FALSE)
        @Nullable
        Set<CalendarKind> kind,

        @Parameter(description = "The day asked about; today if left out") @Nullable
        LocalDate asOf,

        @Parameter(description = "Answer by what had been recorded by this moment") @Nullable
        Instant knownAt) {

    boolean lets(ActionView action) {
        return (agency == null || action.agencies().contains(agency))
                && (committee == null || committee.equals(action.overseenBy()))
                && (review == null || review.equals(action.review()));
    }

    /** A hold of a review concerns an agency or a committee if it has an action of theirs. */
    boolean letsReview(ReviewId held, boolean hasAction) {
        return agency == null && committee == null ? review == null || review.equals(held) : hasAction;
    }

    /** A meeting belongs to a committee, not to an agency or a review. */
    boolean letsMeetingsOf(CommitteeId meeting) {
        return agency == null && review == null && (committee == null || committee.equals(meeting));
    }

    boolean lets(CalendarEntry entry) {
        return kind == null || kind.isEmpty() || kind.contains(entry.kind());
    }

    String name() {
        var of = new StringBuilder("Throughline");
        if (agency != null) of.append(" · ").append(agency);
        if (committee != null) of.append(" · ").append(committee);
        if (review != null) of.append(" · ").append(review);
        return of.toString();
    }
}
