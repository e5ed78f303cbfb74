package org.throughline.command.finding;

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
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.review.FindingState;
import org.throughline.events.finding.FindingAnswerEvent.FindingImpactConfirmed;
import org.throughline.events.finding.FindingEvent;
import org.throughline.platform.web.PlainText;

/** Confirms that what was done about the finding has made a difference, on the evidence of its actions. */
@AllowedRoles({SECRETARY, CHAIR})
public record ConfirmFindingImpact(
        @Schema(example = "15 of 20 chronologies are in order, after 4 of 20") @NotNull @PlainText
        String basis,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements FindingCommand {

    public static final String PATH = "impact-confirmation";

    /** The body that records it again. */
    public static ConfirmFindingImpact of(FindingImpactConfirmed recorded) {
        return new ConfirmFindingImpact(
                recorded.basis(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public FindingEvent event(FindingState now, Decision decision, DecisionContext context) {
        return new FindingImpactConfirmed(
                now.finding(), decision.effectiveOn(), decision.committeeAuthority(), decision.source(), basis);
    }

    @Override
    public void checkOthers(FindingState then, Decision decision, DecisionContext context) {
        ImpactRules.check(then, decision, context);
    }
}
