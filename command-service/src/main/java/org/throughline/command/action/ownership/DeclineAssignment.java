package org.throughline.command.action.ownership;

import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.References;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.body.Known;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.OwnershipEvent.AssignmentDeclined;
import org.throughline.platform.web.PlainText;

/** Answers for the lead agency that the action is not its own. */
@AllowedRoles({SECRETARY, AGENCY_LEAD})
public record DeclineAssignment(
        @Schema(
                type = "string",
                description = "The agency that answers. A lead leaves it out: it is the login's own",
                example = "csc")
        @Known
        @Nullable
        AgencyId agency,

        @Schema(example = "Housing commissions this service") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "owner/refusal";

    /** The body that records it again. */
    public static DeclineAssignment of(AssignmentDeclined recorded) {
        return new DeclineAssignment(
                recorded.agency(), recorded.reason(), recorded.effectiveOn(), SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new AssignmentDeclined(
                now.action(), decision.effectiveOn(), decision.source(), decision.answersFor(agency), reason);
    }

    @Override
    public List<AgencyId> speaksFor(ActionState now) {
        return List.of(agency == null ? now.ownership().leadAgency() : agency);
    }

    @Override
    public References references() {
        return References.NONE.and(agency);
    }
}
