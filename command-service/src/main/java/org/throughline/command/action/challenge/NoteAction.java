package org.throughline.command.action.challenge;

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
import org.throughline.events.action.ChallengeEvent.ActionNoted;
import org.throughline.platform.web.PlainText;

/** Records that a meeting noted the action. */
@AllowedRoles({SECRETARY, CHAIR})
public record NoteAction(
        @Schema(example = "Noted; to come back in September") @PlainText @Nullable
        String note,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "note";

    /** The body that records it again. */
    public static NoteAction of(ActionNoted recorded) {
        return new NoteAction(
                recorded.note(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new ActionNoted(
                now.action(), decision.effectiveOn(), decision.committeeAuthority(), decision.source(), note);
    }
}
