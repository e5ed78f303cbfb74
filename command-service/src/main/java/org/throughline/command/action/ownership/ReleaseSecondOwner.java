package org.throughline.command.action.ownership;

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
import org.throughline.events.action.OwnershipEvent.SecondOwnerReleased;
import org.throughline.platform.web.PlainText;

/** Releases the second owner. Without a minute, it is recorded only when they leave. */
@AllowedRoles({SECRETARY, CHAIR})
public record ReleaseSecondOwner(
        @Schema(example = "Their part is done") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "second-owner/release";

    /** The body that records it again. */
    @SuppressWarnings("NullAway") // who left was released without a minute, and the correction names one
    public static ReleaseSecondOwner of(SecondOwnerReleased recorded) {
        return new ReleaseSecondOwner(
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new SecondOwnerReleased(
                now.action(), decision.effectiveOn(), decision.authority(), decision.source(), reason);
    }
}
