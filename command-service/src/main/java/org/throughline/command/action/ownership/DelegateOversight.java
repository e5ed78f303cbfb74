package org.throughline.command.action.ownership;

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
import org.throughline.command.action.ActionCommand;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.Known;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.CommitteeId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.OwnershipEvent.OversightDelegated;
import org.throughline.platform.web.PlainText;

/** Delegates oversight to another committee. */
@AllowedRoles({SECRETARY, CHAIR})
public record DelegateOversight(
        @Schema(type = "string", example = "semg") @NotNull @Known
        CommitteeId to,

        @Schema(example = "The group can look at it every month") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "oversight";

    /** The body that records it again. */
    public static DelegateOversight of(OversightDelegated recorded) {
        return new DelegateOversight(
                recorded.to(),
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new OversightDelegated(
                now.action(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                now.oversight().current(),
                to,
                reason);
    }

    @Override
    public References references() {
        return References.to(to);
    }
}
