package org.throughline.command.action.challenge;

import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.CHAIR;
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
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.Known;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ChallengeEvent.ConcernRecorded;
import org.throughline.platform.web.PlainText;

/** Records a challenge. */
@AllowedRoles({SECRETARY, AGENCY_LEAD, CHAIR})
public record RecordConcern(
        @Schema(
                type = "string",
                description = "The agency that challenges; left out if a committee or the scrutineer does",
                example = "nuth")
        @Known
        @Nullable
        AgencyId raisedBy,

        @Schema(example = "Two thirds of the time are gone and no team is trained") @NotNull @PlainText
        String concern,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "concern";

    /** The body that records it again. */
    public static RecordConcern of(ConcernRecorded recorded) {
        return new RecordConcern(
                recorded.raisedBy(),
                recorded.concern(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new ConcernRecorded(
                now.action(), decision.effectiveOn(), decision.authority(), decision.source(), raisedBy, concern);
    }

    @Override
    public List<AgencyId> speaksFor(ActionState now) {
        return raisedBy == null ? List.of() : List.of(raisedBy);
    }

    @Override
    public References references() {
        return References.NONE.and(raisedBy);
    }
}
