package org.throughline.command.finding;

import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.CHAIR;
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
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.review.FindingState;
import org.throughline.events.finding.FindingDisputeEvent.FindingDisputed;
import org.throughline.events.finding.FindingEvent;

/** Opens a dispute about the finding, with the position of each agency. */
@AllowedRoles({SECRETARY, AGENCY_LEAD, CHAIR})
public record DisputeFinding(
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid PositionBody> positions,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements FindingCommand {

    public static final String PATH = "dispute";

    /** The body that records it again. */
    public static DisputeFinding of(FindingDisputed recorded) {
        return new DisputeFinding(
                recorded.positions().stream().map(PositionBody::of).toList(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public FindingEvent event(FindingState now, Decision decision, DecisionContext context) {
        return new FindingDisputed(
                now.finding(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                PositionBody.asPositions(positions, decision));
    }

    @Override
    public boolean isAskedForOwnAgency(Decision decision) {
        return true; // each position is checked by itself
    }

    @Override
    public References references() {
        return References.NONE.and(PositionBody.agencies(positions));
    }
}
