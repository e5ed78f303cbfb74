package org.throughline.command.review.commissioning;

import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.command.review.ReviewCommand;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.review.CommissioningEvent.CriteriaDecided;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewKind;
import org.throughline.platform.web.PlainText;

/** Records whether the criteria for a statutory review are met. */
@AllowedRoles({SECRETARY, CHAIR})
public record DecideCriteria(
        @NotNull Boolean met,

        @Schema(
                description = "The kind of review that the law asks for if its criteria are met",
                example = "SERIOUS_CASE_REVIEW")
        @NotNull
        ReviewKind statutoryKind,

        @Schema(description = "The role of the person who decided, if no committee did", example = "Chair of the board")
        @PlainText(max = 200)
        @Nullable
        String decidedBy,

        @Schema(example = "A child has died and abuse is suspected") @NotNull @PlainText
        String reasons,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand {

    public static final String PATH = "criteria";

    /** The body that records it again. */
    public static DecideCriteria of(CriteriaDecided recorded) {
        return new DecideCriteria(
                recorded.met(),
                recorded.statutoryKind(),
                recorded.decidedBy(),
                recorded.reasons(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @AssertTrue(message = "statutoryKind: is a kind of review that the law asks for")
    @Schema(hidden = true)
    boolean isAskedForByLaw() {
        return statutoryKind == null || statutoryKind.statutory();
    }

    @AssertTrue(message = "decidedBy: is the role of the person who decided, or authority names the committee that did")
    @Schema(hidden = true)
    boolean isDecidedBySomebody() {
        return decidedBy != null || authority != null;
    }

    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        return new CriteriaDecided(
                now.review(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                met,
                statutoryKind,
                decidedBy,
                reasons);
    }
}
