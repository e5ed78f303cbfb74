package org.throughline.command.action.challenge;

import static org.throughline.command.Rule.ESCALATION_GOES_UP;
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
import org.throughline.command.action.ActionCommand;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.EscalationStep;
import org.throughline.platform.web.PlainText;

/** Escalates the matter. The policy in force sets the day by which it has to be answered. */
@AllowedRoles({SECRETARY, AGENCY_LEAD, CHAIR})
public record EscalateAction(
        @NotNull EscalationStep to,

        @Schema(example = "Three requests for progress were not answered") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "escalation";

    /** The body that records it again. */
    public static EscalateAction of(ActionEscalated recorded) {
        return new EscalateAction(
                recorded.to(),
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new ActionEscalated(
                now.action(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                to,
                reason,
                context.policy().on(decision.effectiveOn()).ladder().answerBy(to, decision.effectiveOn()));
    }

    @Override
    public List<AgencyId> speaksFor(ActionState now) {
        return now.ownership().agencies();
    }

    /** What the lead agency escalates waits for its lead already. */
    @Override
    public void checkAsker(ActionState now, Decision decision) {
        var lead = now.ownership().leadAgency();
        ESCALATION_GOES_UP.check(
                to != EscalationStep.AGENCY_LEAD
                        || !lead.equals(decision.asker().agency()),
                () -> "you are the lead of %s, for whom the matter would wait".formatted(lead));
    }
}
