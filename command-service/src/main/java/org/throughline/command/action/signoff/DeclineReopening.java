package org.throughline.command.action.signoff;

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
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.AssuranceEvent.ReopeningDeclined;
import org.throughline.platform.web.PlainText;

/** Leaves the action as it is, although a check has proposed to reopen it. */
@AllowedRoles({SECRETARY, CHAIR})
public record DeclineReopening(
        @Schema(example = "The fall is of one team and is worked on under another action") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "reopening/refusal";

    /** The body that records it again. */
    public static DeclineReopening of(ReopeningDeclined recorded) {
        return new DeclineReopening(
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new ReopeningDeclined(
                now.action(), decision.effectiveOn(), decision.committeeAuthority(), decision.source(), reason);
    }
}
