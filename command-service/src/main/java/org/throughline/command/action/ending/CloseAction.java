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
import org.throughline.events.ActionId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.platform.web.PlainText;

/**
 * Closes the action.
 *
 * @param successor the action that takes its place; null unless it is superseded or merged
 */
@AllowedRoles({SECRETARY, CHAIR})
public record CloseAction(
        @NotNull ClosureReason reason,

        @Schema(example = "The service was decommissioned; the duty passed to the other board") @NotNull @PlainText
        String explanation,

        @Schema(
                type = "string",
                description = "The action that takes its place, if it is superseded or merged",
                example = "scr-child-j.f3.a2")
        @Nullable
        ActionId successor,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "closure";

    /** The body that records it again. */
    public static CloseAction of(ActionClosed recorded) {
        return new CloseAction(
                recorded.reason(),
                recorded.explanation(),
                recorded.successor(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new ActionClosed(
                now.action(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                reason,
                explanation,
                successor);
    }
}
