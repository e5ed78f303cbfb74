package org.throughline.command.action.challenge;

import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.SECRETARY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.PositionBody;
import org.throughline.command.References;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.AgencyId;
import org.throughline.events.DisputedMatter;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ChallengeEvent.DisputeOpened;

/** Opens a dispute between agencies. */
@AllowedRoles({SECRETARY, AGENCY_LEAD})
public record OpenDispute(
        @NotNull DisputedMatter matter,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid PositionBody> positions,
        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "dispute";

    /** The body that records it again. */
    public static OpenDispute of(DisputeOpened recorded) {
        return new OpenDispute(
                recorded.matter(),
                recorded.positions().stream().map(PositionBody::of).toList(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new DisputeOpened(
                now.action(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                matter,
                PositionBody.asPositions(positions, decision));
    }

    @Override
    public List<AgencyId> speaksFor(ActionState now) {
        return PositionBody.agencies(positions);
    }

    /** Any agency may open a dispute, with its own position only. */
    @Override
    public boolean isAskedForBy(AgencyId agency, ActionState now) {
        return true;
    }

    @Override
    public References references() {
        return References.NONE.and(PositionBody.agencies(positions));
    }
}
