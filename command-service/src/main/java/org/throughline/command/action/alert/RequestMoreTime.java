package org.throughline.command.action.alert;

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
import org.throughline.events.action.TimingEvent.MoreTimeRequested;
import org.throughline.platform.web.PlainText;

/** Asks for a later due date, which only a committee gives. */
@AllowedRoles({SECRETARY, AGENCY_LEAD})
public record RequestMoreTime(
        @Schema(description = "The due date asked for", example = "2027-03-31") @NotNull
        LocalDate until,

        @Schema(example = "The trainer starts in January") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,

        @Schema(description = "The meeting at which it was asked for, if it was") @Valid @Nullable
        AuthorityBody authority,

        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "more-time";

    /** The body that records it again. */
    public static RequestMoreTime of(MoreTimeRequested recorded) {
        return new RequestMoreTime(
                recorded.until(),
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new MoreTimeRequested(
                now.action(), decision.effectiveOn(), decision.authority(), decision.source(), until, reason);
    }
}
