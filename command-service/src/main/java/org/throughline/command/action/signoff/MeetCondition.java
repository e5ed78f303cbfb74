package org.throughline.command.action.signoff;

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
import org.throughline.events.action.AssuranceEvent.ConditionMet;
import org.throughline.platform.web.PlainText;

/**
 * Records that a condition of the sign-off is met.
 *
 * @param condition its place among them, from 1
 */
@AllowedRoles({SECRETARY, CHAIR})
public record MeetCondition(
        @Schema(description = "Its place among the conditions, from 1", example = "1") @NotNull @Min(1) @Max(1000)
        Integer condition,

        @Schema(example = "The re-audit was done and reported to the group") @NotNull @PlainText
        String how,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "sign-off/conditions";

    /** The body that records it again. */
    public static MeetCondition of(ConditionMet recorded) {
        return new MeetCondition(
                recorded.condition(),
                recorded.how(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new ConditionMet(
                now.action(), decision.effectiveOn(), decision.authority(), decision.source(), condition, how);
    }
}
