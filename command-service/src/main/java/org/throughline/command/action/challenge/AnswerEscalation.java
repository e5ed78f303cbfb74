package org.throughline.command.action.challenge;

import static org.throughline.command.Rule.ESCALATION_IS_ANSWERED_BY_THE_LEAD_OR_UNDER_A_MINUTE;
import static org.throughline.command.Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY;
import static org.throughline.command.Wording.words;
import static org.throughline.events.Role.AGENCY_LEAD;
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
import org.throughline.command.action.ActionCommand;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ChallengeEvent.EscalationAnswered;
import org.throughline.events.action.EscalationStep;
import org.throughline.platform.web.PlainText;

/** Answers an escalation. */
@AllowedRoles({SECRETARY, AGENCY_LEAD, CHAIR})
public record AnswerEscalation(
        @Schema(description = "The step that answers") @NotNull
        EscalationStep by,

        @Schema(example = "A second trainer is hired from 1 March") @NotNull @PlainText
        String answer,

        @Schema(description = "Whether that settles the matter") @NotNull
        Boolean settled,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "escalation/answer";

    /** The body that records it again. */
    public static AnswerEscalation of(EscalationAnswered recorded) {
        return new AnswerEscalation(
                recorded.by(),
                recorded.answer(),
                recorded.settled(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new EscalationAnswered(
                now.action(), decision.effectiveOn(), decision.authority(), decision.source(), by, answer, settled);
    }

    /** A lead answers for the own agency; everybody else by what a meeting has minuted. */
    @Override
    public void checkAsker(ActionState now, Decision decision) {
        var agency = decision.asker().agency();
        LEAD_ACTS_FOR_THE_OWN_AGENCY.check(
                agency == null || by == EscalationStep.AGENCY_LEAD,
                () -> "you act for %s, not for the %s".formatted(agency, words(by)));
        ESCALATION_IS_ANSWERED_BY_THE_LEAD_OR_UNDER_A_MINUTE.check(
                agency != null || decision.underMinute(),
                () -> "you answer for the %s, and name no minute".formatted(words(by)));
    }
}
