package org.throughline.command.action.claim;

import static org.throughline.events.Role.AGENCY_LEAD;
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
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ClaimEvent.ClaimWithdrawn;
import org.throughline.platform.web.PlainText;

/** Withdraws the claim before it is answered. */
@AllowedRoles({SECRETARY, AGENCY_LEAD})
public record WithdrawClaim(
        @Schema(example = "Two teams turned out not to have been trained") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "completion/withdrawal";

    /** The body that records it again. */
    public static WithdrawClaim of(ClaimWithdrawn recorded) {
        return new WithdrawClaim(recorded.reason(), recorded.effectiveOn(), SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new ClaimWithdrawn(now.action(), decision.effectiveOn(), decision.source(), reason);
    }
}
