package org.throughline.command.review.disclosure;

import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
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
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionLifted;
import org.throughline.events.review.ReviewEvent;
import org.throughline.platform.web.PlainText;

/**
 * Lifts the reporting restriction in force.
 *
 * @param authority null only where an event is to be recorded again that was recorded before an authority was asked for
 */
@AllowedRoles({SECRETARY, CHAIR})
public record LiftRestriction(
        @Schema(example = "The order was discharged") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand {

    public static final String PATH = "restriction/lifting";

    /** The body that records it again. */
    public static LiftRestriction of(ReportingRestrictionLifted recorded) {
        return new LiftRestriction(
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        return new ReportingRestrictionLifted(
                now.review(), decision.effectiveOn(), decision.committeeAuthority(), decision.source(), reason);
    }
}
