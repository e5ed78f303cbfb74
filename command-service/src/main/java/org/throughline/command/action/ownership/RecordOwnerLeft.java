package org.throughline.command.action.ownership;

import static org.throughline.command.Rule.ACTION_HAS_AN_OWNER;
import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.SECRETARY;

import jakarta.validation.Valid;
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
import org.throughline.events.action.OwnershipEvent.OwnerLeft;

/** Records that the owner has left, which leaves the action without one. */
@AllowedRoles({SECRETARY, AGENCY_LEAD})
public record RecordOwnerLeft(
        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source) implements ActionCommand {

    public static final String PATH = "owner/departure";

    /** The body that records it again. */
    public static RecordOwnerLeft of(OwnerLeft recorded) {
        return new RecordOwnerLeft(
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new OwnerLeft(
                now.action(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                ACTION_HAS_AN_OWNER.checkPresent(
                        now.ownership().owner(), () -> "the source of the action names no person"));
    }
}
