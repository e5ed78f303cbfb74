package org.throughline.command.action.timing;

import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.command.body.StatedDateBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.RebaselineReason;
import org.throughline.platform.web.PlainText;

/**
 * Replaces the due date.
 *
 * @param dueDate null only if {@code dueDateAsWritten} has the words that a source document has in its place
 */
@AllowedRoles({SECRETARY, CHAIR})
public record RebaselineAction(
        @Schema(example = "2017-07-31") @Nullable LocalDate dueDate,

        @Schema(description = "What a source document says instead of a date. It needs the source.") @Valid @Nullable
        StatedDateBody dueDateAsWritten,

        @Schema(description = "The kind of reason, for statistics; NOT_STATED only if the source gives none") @NotNull
        RebaselineReason reasonCode,

        @Schema(example = "The supplier delivers the template in June") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "due-date";

    /** The body that records it again. */
    public static RebaselineAction of(ActionRebaselined recorded) {
        return new RebaselineAction(
                recorded.dueDate(),
                StatedDateBody.ofNullable(recorded.dueDateAsWritten()),
                recorded.reasonCode(),
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @AssertTrue(message = "dueDate: is a calendar date, or dueDateAsWritten takes its place; give one of them")
    @Schema(hidden = true)
    boolean isDatedOrImported() {
        return (dueDate == null) != (dueDateAsWritten == null);
    }

    @AssertTrue(message = "reasonCode: says why; NOT_STATED is what a source document left open, and needs the source")
    @Schema(hidden = true)
    boolean isReasoned() {
        return reasonCode != RebaselineReason.NOT_STATED || source != null;
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new ActionRebaselined(
                now.action(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                dueDate,
                StatedDateBody.orNull(dueDateAsWritten),
                reasonCode,
                reason);
    }
}
