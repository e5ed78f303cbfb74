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
import org.throughline.events.review.CommissioningEvent.OversightReturned;
import org.throughline.events.review.ReviewEvent;
import org.throughline.platform.web.PlainText;

/** Gives oversight of the review back to a committee that had delegated it. */
@AllowedRoles({SECRETARY, CHAIR})
public record ReturnOversightOfReview(
        @Schema(type = "string", example = "crc") @NotNull @Known
        CommitteeId to,

        @Schema(example = "The task and finish group has ended") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand {

    public static final String PATH = "oversight/return";

    /** The body that records it again. */
    public static ReturnOversightOfReview of(OversightReturned recorded) {
        return new ReturnOversightOfReview(
                recorded.to(),
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        return new OversightReturned(
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
