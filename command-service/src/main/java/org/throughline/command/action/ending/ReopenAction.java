package org.throughline.command.action.ending;

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
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.platform.web.PlainText;

/** Returns the action to work, with a new due date. */
@AllowedRoles({SECRETARY, CHAIR})
public record ReopenAction(
        @Schema(example = "The re-audit found 16 of 20 in need of work") @NotNull @PlainText
        String cause,

        @Schema(description = "The new due date", example = "2017-09-30") @NotNull
        LocalDate dueDate,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "reopening";

    /** The body that records it again. */
    public static ReopenAction of(ActionReopened recorded) {
        return new ReopenAction(
                recorded.cause(),
                recorded.dueDate(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new ActionReopened(
                now.action(), decision.effectiveOn(), decision.committeeAuthority(), decision.source(), cause, dueDate);
    }
}
