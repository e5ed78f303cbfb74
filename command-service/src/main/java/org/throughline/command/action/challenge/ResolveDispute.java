package org.throughline.command.action.challenge;

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
import org.throughline.command.action.ActionCommand;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.DisputeOutcome;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ChallengeEvent.DisputeResolved;
import org.throughline.platform.web.PlainText;

/** Ends the open dispute. */
@AllowedRoles({SECRETARY, CHAIR})
public record ResolveDispute(
        @NotNull DisputeOutcome outcome,

        @Schema(example = "The lead stays with the trust; the council pays half") @NotNull @PlainText
        String resolution,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "dispute/resolution";

    /** The body that records it again. */
    public static ResolveDispute of(DisputeResolved recorded) {
        return new ResolveDispute(
                recorded.outcome(),
                recorded.resolution(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new DisputeResolved(
                now.action(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                outcome,
                resolution);
    }
}
