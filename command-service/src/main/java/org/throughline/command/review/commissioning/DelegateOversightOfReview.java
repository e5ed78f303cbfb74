package org.throughline.command.review.commissioning;

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
import org.throughline.command.References;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.Known;
import org.throughline.command.body.SourceBody;
import org.throughline.command.review.ReviewCommand;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.CommitteeId;
import org.throughline.events.review.CommissioningEvent.OversightDelegated;
import org.throughline.events.review.ReviewEvent;
import org.throughline.platform.web.PlainText;

/** Delegates oversight of the review to another committee. */
@AllowedRoles({SECRETARY, CHAIR})
public record DelegateOversightOfReview(
        @Schema(type = "string", example = "semg") @NotNull @Known
        CommitteeId to,

        @Schema(example = "The group can look at it every month") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand {

    public static final String PATH = "oversight";

    /** The body that records it again. */
    public static DelegateOversightOfReview of(OversightDelegated recorded) {
        return new DelegateOversightOfReview(
                recorded.to(),
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        return new OversightDelegated(
                now.review(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                now.commissioning().oversight().current(),
                to,
                reason);
    }

    @Override
    public References references() {
        return References.to(to);
    }
}
