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
import org.throughline.domain.review.ReviewState;
import org.throughline.events.AgencyId;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionImposed;
import org.throughline.events.review.ReviewEvent;
import org.throughline.platform.web.PlainText;

/**
 * Imposes a reporting restriction: only its readers may read the review, and the agencies that owe its actions those.
 *
 * @param reviewBy null, as is the authority, only where an event of version 1 is to be recorded again
 */
@AllowedRoles({SECRETARY, CHAIR})
public record RestrictReporting(
        @Schema(example = "The identity of the surviving child is protected") @NotNull @PlainText
        String reason,

        @Schema(example = "Order of the High Court of 3 March 2016") @NotNull @PlainText(max = 500)
        String restsOn,

        @NotNull @Valid ReadersBody readers,

        @Schema(
                description =
                        "Agencies that may read nothing of it. Every other agency keeps the actions that it owes itself",
                example = "[\"nuth\"]")
        @Size(max = 100)
        @Nullable
        List<@NotNull @Known AgencyId> excludedAgencies,

        @Schema(description = "The day by which to review whether it is still needed", example = "2017-04-30")
        @NotNull
        @Nullable
        LocalDate reviewBy,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand {

    public static final String PATH = "restriction";

    /** The body that records it again. */
    public static RestrictReporting of(ReportingRestrictionImposed recorded) {
        return new RestrictReporting(
                recorded.reason(),
                recorded.restsOn(),
                ReadersBody.of(recorded.readers()),
                recorded.excludedAgencies(),
                recorded.reviewBy(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @AssertTrue(message = "excludedAgencies: are not among the readers")
    @Schema(hidden = true)
    boolean isEitherReadOrNot() {
        return readers == null || orNone(excludedAgencies).stream().noneMatch(readers::admits);
    }

    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        return new ReportingRestrictionImposed(
                now.review(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                reason,
                restsOn,
                readers.asReaders(),
                orNone(excludedAgencies).stream().distinct().toList(),
                reviewBy);
    }

    /** An agency that is excluded may have left the board. */
    @Override
    public References references() {
        return References.NONE.and(orNone(readers.agencies())).andFormer(orNone(excludedAgencies));
    }
}
