package org.throughline.query.change;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.MeetingId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.query.action.register.ActionFilter;

/** The earlier standpoint of a comparison, and its filters. */
record ChangeFilter(
        @Parameter(description = "Compare with this day", example = "2026-09-30") @Nullable
        LocalDate since,

        @Parameter(
                schema = @Schema(type = "string"),
                description = "Compare with the day of this meeting",
                example = "semg.2016-11-14")
        @Nullable
        MeetingId sinceMeeting,

        @Parameter(description = "Compare with what was known at this moment, so that late entries show too") @Nullable
        Instant sinceKnown,

        @Nullable Aspect what,
        AspectSnapshot.@Nullable Kind kind,

        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(
                schema = @Schema(type = "string"),
                description = "Actions it leads or contributes to",
                example = "csc")
        @Nullable
        AgencyId agency,

        @Parameter(schema = @Schema(type = "string"), description = "Actions it oversees", example = "semg") @Nullable
        CommitteeId committee,

        @Parameter(schema = @Schema(type = "string"), example = "chronologies") @Nullable
        ThemeId theme) {

    boolean isNarrower() {
        return agency != null || committee != null || theme != null;
    }

    ActionFilter ofReview() {
        return ActionFilter.of(review, null, null, null);
    }

    ActionFilter actions() {
        return ActionFilter.of(review, theme, agency, committee);
    }

    /** Agencies and committees have actions only, so these filters leave out reviews and findings. */
    boolean isAboutActionsOnly() {
        return agency != null || committee != null || kind == AspectSnapshot.Kind.ACTION;
    }

    boolean lets(Change change) {
        return (what == null || what == change.what()) && (kind == null || kind == change.kind());
    }
}
