package org.throughline.command.action.ownership;

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
import org.throughline.events.action.OwnershipEvent.CoverEnded;
import org.throughline.platform.web.PlainText;

/** Ends the cover that runs, or the next one, before its last day. */
@AllowedRoles({SECRETARY, AGENCY_LEAD})
public record EndCover(
        @Schema(example = "Back earlier than planned") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "cover/end";

    /** The body that records it again. */
    public static EndCover of(CoverEnded recorded) {
        return new EndCover(
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new CoverEnded(now.action(), decision.effectiveOn(), decision.authority(), decision.source(), reason);
    }
}
