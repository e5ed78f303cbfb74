package org.throughline.command.action.timing;

import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.throughline.events.action.RecurringDuty;
import org.throughline.events.action.TimingEvent.RecurringDutySet;
import org.throughline.platform.web.PlainText;

/** Makes the action a recurring duty, or gives the duty another rhythm. */
@AllowedRoles({SECRETARY, CHAIR})
public record SetRecurringDuty(
        @Schema(example = "1") @NotNull @Min(1) @Max(RecurringDuty.EVERY_MAX)
        Integer every,

        @NotNull RecurringDuty.Unit unit,

        @Schema(example = "2017-01-31", description = "Months are counted from this day") @NotNull
        LocalDate firstDueOn,

        @Schema(example = "The Board asked for a monthly report") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "recurring-duty";

    /** The body that records it again. */
    public static SetRecurringDuty of(RecurringDutySet recorded) {
        return new SetRecurringDuty(
                recorded.duty().every(),
                recorded.duty().unit(),
                recorded.duty().firstDueOn(),
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new RecurringDutySet(
                now.action(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                new RecurringDuty(every, unit, firstDueOn),
                reason);
    }
}
