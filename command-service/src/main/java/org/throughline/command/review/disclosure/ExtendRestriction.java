package org.throughline.command.review.disclosure;

import static org.throughline.command.Command.orNone;
import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.References;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.Known;
import org.throughline.command.body.SourceBody;
import org.throughline.command.review.ReviewCommand;
import org.throughline.domain.action.Restriction;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.AgencyId;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionReviewed;
import org.throughline.events.review.Readers;
import org.throughline.events.review.ReviewEvent;
import org.throughline.platform.web.PlainText;

/** Keeps the reporting restriction, sets the next day to review it, and can change who may read the review. */
@AllowedRoles({SECRETARY, CHAIR})
public record ExtendRestriction(
        @Schema(example = "2017-07-31") @NotNull LocalDate reviewBy,

        @Schema(example = "The appeal is pending") @NotNull @PlainText
        String explanation,

        @Schema(description = "Leave it out to keep the readers as they are") @Valid @Nullable
        ReadersBody readers,

        @Schema(description = "Leave it out to keep them as they are", example = "[\"nuth\"]")
        @Size(max = 100)
        @Nullable
        List<@NotNull @Known AgencyId> excludedAgencies,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand {

    public static final String PATH = "restriction/review";

    /** The body that records it again. */
    public static ExtendRestriction of(ReportingRestrictionReviewed recorded) {
        return new ExtendRestriction(
                recorded.reviewBy(),
                recorded.explanation(),
                ReadersBody.of(recorded.readers()),
                recorded.excludedAgencies(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @AssertTrue(message = "excludedAgencies: are not among the readers")
    @Schema(hidden = true)
    boolean isEitherReadOrNot() {
        return readers == null || orNone(excludedAgencies).stream().noneMatch(readers::admits);
    }

    /** Without a restriction in force, which the rules refuse, nobody is named. */
    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        @Nullable Restriction before = now.disclosure().restriction();
        return new ReportingRestrictionReviewed(
                now.review(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                reviewBy,
                explanation,
                readers != null ? readers.asReaders() : before != null ? before.readers() : Readers.inRoles(),
                excludedAgencies != null
                        ? excludedAgencies.stream().distinct().toList()
                        : before != null ? before.excludedAgencies() : List.of());
    }

    /** An agency that is excluded may have left the board. */
    @Override
    public References references() {
        return References.NONE
                .and(readers == null ? List.of() : orNone(readers.agencies()))
                .andFormer(orNone(excludedAgencies));
    }
}
