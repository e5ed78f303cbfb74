package org.throughline.command.action.alert;

import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.AlertEvent.AlertAcknowledged;
import org.throughline.events.action.EscalationStep;
import org.throughline.platform.web.PlainText;

/** Acknowledges the open alert, which gives time and is not an answer. */
@AllowedRoles({SECRETARY, AGENCY_LEAD})
public record AcknowledgeAlert(
        @Schema(example = "The new team manager looks into it") @PlainText @Nullable
        String note,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "alert/acknowledgement";

    /** The body that records it again. */
    public static AcknowledgeAlert of(AlertAcknowledged recorded) {
        return new AcknowledgeAlert(recorded.note(), recorded.effectiveOn(), SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        var day = decision.effectiveOn();
        return new AlertAcknowledged(
                now.action(),
                day,
                decision.source(),
                now.ownership().leadAgency(),
                note,
                context.policy().on(day).ladder().answerBy(EscalationStep.AGENCY_LEAD, day));
    }
}
