package org.throughline.command.action.challenge;

import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.SECRETARY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.PositionBody;
import org.throughline.command.References;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ChallengeEvent.PositionStated;

/** Adds the position of an agency to the open dispute. */
@AllowedRoles({SECRETARY, AGENCY_LEAD})
public record StatePosition(
        @NotNull @Valid PositionBody position,
        @Nullable LocalDate effectiveOn,
        @Valid @Nullable SourceBody source) implements ActionCommand {

    public static final String PATH = "dispute/position";

    /** The body that records it again. */
    public static StatePosition of(PositionStated recorded) {
        return new StatePosition(
                PositionBody.of(recorded.position()), recorded.effectiveOn(), SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new PositionStated(
                now.action(), decision.effectiveOn(), decision.source(), position.asPosition(decision));
    }

    @Override
    public List<AgencyId> speaksFor(ActionState now) {
        return PositionBody.agencies(List.of(position));
    }

    /** Any agency may state its own position. */
    @Override
    public boolean isAskedForBy(AgencyId agency, ActionState now) {
        return true;
    }

    @Override
    public References references() {
        return References.NONE.and(position.agency());
    }
}
