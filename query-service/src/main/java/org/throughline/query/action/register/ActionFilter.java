package org.throughline.query.action.register;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.drift.DriftLevel;
import org.throughline.domain.drift.FigureBasis;
import org.throughline.domain.drift.SignalKind;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.events.action.Priority;
import org.throughline.platform.web.PlainText;

/** Filters of the list of actions. */
public record ActionFilter(
        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(schema = @Schema(type = "string"), description = "Answers this finding", example = "scr-child-j.f1")
        @Nullable
        FindingId finding,

        @Parameter(schema = @Schema(type = "string"), example = "chronologies") @Nullable
        ThemeId theme,

        @Parameter(schema = @Schema(type = "string"), description = "Lead agency or contributing", example = "csc")
        @Nullable
        AgencyId agency,

        @Parameter(schema = @Schema(type = "string"), description = "Lead agency", example = "csc") @Nullable
        AgencyId leadAgency,

        @Parameter(schema = @Schema(type = "string"), description = "Overseeing committee", example = "semg") @Nullable
        CommitteeId committee,

        @Nullable ActionStatus status,

        @Parameter(description = "Whether it is still open, on hold included") @Nullable
        Boolean open,

        @Nullable Priority priority,
        @Nullable SignalKind signal,
        @Nullable DriftLevel level,

        @Parameter(description = "Counts in this one of the five numbers") @Nullable
        FiveNumber number,

        @Parameter(description = "Late or drifting, both or neither; a closed action is in none of these conversations")
        @Nullable
        Conversation conversation,

        @Parameter(description = "Counts in the number asked for, or else has any figure, by what rests on this")
        @Nullable
        FigureBasis restsOn,

        @Parameter(description = "Whether a dispute about it is open") @Nullable
        Boolean disputed,

        @Parameter(description = "Whether an amendment asks for less than was promised before it") @Nullable
        Boolean narrowed,

        @Parameter(description = "Part of the owner's name, or of the source's words in place of one")
        @PlainText(max = 200, words = false)
        @Nullable
        String owner,

        @Parameter(schema = @Schema(type = "string"), description = "Owned by this person", example = "p-abcdefghjkmn")
        @Nullable
        PersonId person,

        @Parameter(description = "Agreed on or after") @Nullable
        LocalDate agreedFrom,

        @Parameter(description = "Agreed on or before") @Nullable
        LocalDate agreedTo,

        @Nullable LocalDate dueBefore,

        @Parameter(
                description =
                        "Words in the statement or the outcome, or in the title or the reference of the review, or the"
                                + " beginning of the number in its source or of the identifier; all must occur")
        @PlainText(max = 200, words = false)
        @Nullable
        String q) {

    /** All actions of a review, answering a finding, on a theme; null for no filter. */
    public static ActionFilter of(@Nullable ReviewId review, @Nullable FindingId finding, @Nullable ThemeId theme) {
        return new ActionFilter(
                review, finding, theme, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null);
    }

    /** Actions of a review, of a lead agency, overseen by a committee, in a status, in one of the five numbers; null for no filter. */
    public static ActionFilter of(
            @Nullable ReviewId review,
            @Nullable AgencyId leadAgency,
            @Nullable CommitteeId committee,
            @Nullable ActionStatus status,
            @Nullable FiveNumber number) {
        return new ActionFilter(
                review,
                null,
                null,
                null,
                leadAgency,
                committee,
                status,
                null,
                null,
                null,
                null,
                number,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Actions of a review, on a theme, of an agency, overseen by a committee; null for no filter. */
    public static ActionFilter of(
            @Nullable ReviewId review,
            @Nullable ThemeId theme,
            @Nullable AgencyId agency,
            @Nullable CommitteeId committee) {
        return new ActionFilter(
                review, null, theme, agency, null, committee, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null);
    }
}
