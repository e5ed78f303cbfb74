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
import org.throughline.command.NamedPerson;
import org.throughline.command.References;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.platform.web.PlainText;

/** Gives the action to another owner. */
@AllowedRoles({SECRETARY, CHAIR})
public record ReassignAction(
        @NotNull @Valid NamedPerson owner,

        @Schema(example = "The service was reorganised") @NotNull @PlainText
        String reason,

        @Schema(example = "Half the teams are trained; the supplier owes the template") @PlainText @Nullable
        String handoverNote,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "owner";

    /** The body that records it again. */
    public static ReassignAction of(ActionReassigned recorded) {
        return new ReassignAction(
                NamedPerson.of(recorded.owner()),
                recorded.reason(),
                recorded.handoverNote(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new ActionReassigned(
                now.action(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                now.ownership().owner(),
                owner.in(context.people()),
                reason,
                handoverNote);
    }

    @Override
    public References references() {
        return References.to(owner);
    }
}
