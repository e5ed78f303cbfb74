package org.throughline.command.action.claim;

import static org.throughline.events.Role.AGENCY_LEAD;
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
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.platform.web.PlainText;

/** Claims completion on the day it takes effect. */
@AllowedRoles({SECRETARY, AGENCY_LEAD})
public record MarkActionComplete(
        @Schema(example = "Attendance lists of all teams, and the guidance as issued") @NotNull @PlainText
        String evidence,

        @Schema(description = "The day the work was finished", example = "2016-11-30") @Nullable
        LocalDate effectiveOn,

        @Schema(description = "The meeting at which it was claimed, recorded by its secretary") @Valid @Nullable
        AuthorityBody authority,

        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    /** A claim that was not made at a meeting. */
    public MarkActionComplete(String evidence, @Nullable LocalDate effectiveOn, @Nullable SourceBody source) {
        this(evidence, effectiveOn, null, source);
    }

    public static final String PATH = "completion";

    /** The body that records it again. */
    public static MarkActionComplete of(ActionMarkedComplete recorded) {
        return new MarkActionComplete(
                recorded.evidence(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new ActionMarkedComplete(
                now.action(), decision.effectiveOn(), decision.authority(), decision.source(), evidence);
    }
}
