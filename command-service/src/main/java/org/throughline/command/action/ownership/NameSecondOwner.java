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
import org.throughline.events.action.OwnershipEvent.SecondOwnerNamed;
import org.throughline.platform.web.PlainText;

/** Names a second owner, who answers beside the owner. The owner's agency still leads the action. */
@AllowedRoles({SECRETARY, CHAIR})
public record NameSecondOwner(
        @NotNull @Valid NamedPerson owner,

        @Schema(example = "Health and social care do this together") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "second-owner";

    /** The body that records it again. */
    public static NameSecondOwner of(SecondOwnerNamed recorded) {
        return new NameSecondOwner(
                NamedPerson.of(recorded.owner()),
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new SecondOwnerNamed(
                now.action(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                owner.in(context.people()),
                reason);
    }

    @Override
    public References references() {
        return References.to(owner);
    }
}
