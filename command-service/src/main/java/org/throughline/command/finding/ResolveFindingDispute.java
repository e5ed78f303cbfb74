package org.throughline.command.finding;

import static org.throughline.command.Rule.FINDING_IS_DECIDED_ON_BY_A_COMMITTEE_THAT_OVERSEES;
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
import org.throughline.command.OversightRules;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.review.FindingState;
import org.throughline.events.DisputeOutcome;
import org.throughline.events.finding.FindingDisputeEvent.FindingDisputeResolved;
import org.throughline.events.finding.FindingEvent;
import org.throughline.platform.web.PlainText;

/** Ends the dispute about the finding. */
@AllowedRoles({SECRETARY, CHAIR})
public record ResolveFindingDispute(
        @NotNull DisputeOutcome outcome,

        @Schema(example = "The finding is upheld, without the sentence on staffing") @NotNull @PlainText
        String resolution,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements FindingCommand {

    public static final String PATH = "dispute/resolution";

    /** The body that records it again. */
    public static ResolveFindingDispute of(FindingDisputeResolved recorded) {
        return new ResolveFindingDispute(
                recorded.outcome(),
                recorded.resolution(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public FindingEvent event(FindingState now, Decision decision, DecisionContext context) {
        return new FindingDisputeResolved(
                now.finding(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                outcome,
                resolution);
    }

    /** The review says who oversees it on the day of the decision. */
    @Override
    public void checkOthers(FindingState then, Decision decision, DecisionContext context) {
        OversightRules.isDecidedByAnOverseer(
                FINDING_IS_DECIDED_ON_BY_A_COMMITTEE_THAT_OVERSEES,
                decision.committeeAuthority(),
                then.finding(),
                decision.effectiveOn(),
                context);
    }
}
