package org.throughline.command.action.timing;

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
import org.throughline.events.action.TimingEvent.RecurringDutyEnded;
import org.throughline.platform.web.PlainText;

/** Ends the recurring duty. The due date in force stays, and what fell due before stays owed. */
@AllowedRoles({SECRETARY, CHAIR})
public record EndRecurringDuty(
        @Schema(example = "The service has moved to the quarterly dashboard") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "recurring-duty/end";

    /** The body that records it again. */
    public static EndRecurringDuty of(RecurringDutyEnded recorded) {
        return new EndRecurringDuty(
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new RecurringDutyEnded(
                now.action(), decision.effectiveOn(), decision.committeeAuthority(), decision.source(), reason);
    }
}
