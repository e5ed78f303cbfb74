package org.throughline.command.review.plan;

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
import org.throughline.events.review.PlanEvent.PlanSignOffRevoked;
import org.throughline.events.review.ReviewEvent;
import org.throughline.platform.web.PlainText;

/** Revokes the sign-off of the plan. */
@AllowedRoles({SECRETARY, CHAIR})
public record RevokePlanSignOff(
        @Schema(example = "Two of the actions had been closed by mistake") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand {

    public static final String PATH = "sign-off/revocation";

    /** The body that records it again. */
    public static RevokePlanSignOff of(PlanSignOffRevoked recorded) {
        return new RevokePlanSignOff(
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        return new PlanSignOffRevoked(
                now.review(), decision.effectiveOn(), decision.committeeAuthority(), decision.source(), reason);
    }
}
