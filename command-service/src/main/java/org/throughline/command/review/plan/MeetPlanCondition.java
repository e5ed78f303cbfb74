package org.throughline.command.review.plan;

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
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.command.review.ReviewCommand;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.review.PlanEvent.PlanConditionMet;
import org.throughline.events.review.ReviewEvent;
import org.throughline.platform.web.PlainText;

/** Records how a condition of the sign-off was met, as a committee found that oversees the review. */
@AllowedRoles({SECRETARY, CHAIR})
public record MeetPlanCondition(
        @Schema(description = "Its place among the conditions, from 1", example = "1") @NotNull @Min(1) @Max(1000)
        Integer condition,

        @Schema(example = "The re-audit was done and reported to the group") @NotNull @PlainText
        String how,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand {

    public static final String PATH = "sign-off/conditions";

    /** The body that records it again. */
    public static MeetPlanCondition of(PlanConditionMet recorded) {
        return new MeetPlanCondition(
                recorded.condition(),
                recorded.how(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        return new PlanConditionMet(
                now.review(), decision.effectiveOn(), decision.authority(), decision.source(), condition, how);
    }
}
