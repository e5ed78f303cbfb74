package org.throughline.command.review.plan;

import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.command.review.ReviewCommand;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.review.PlanEvent.PlanAgreed;
import org.throughline.events.review.ReviewEvent;
import org.throughline.platform.web.PlainText;

/** Agrees the plan: all actions of the review. */
@AllowedRoles({SECRETARY, CHAIR})
public record AgreePlan(
        @Schema(
                description = "How many actions the plan has that lay before the meeting; not needed where the review's"
                        + " registration states it",
                example = "33")
        @Min(1)
        @Max(10_000)
        @Nullable
        Integer actionsStated,

        @Schema(
                description = "Why another number of actions is recorded than the plan states; needed where it is so",
                example = "The other 32 are in the agencies' own plans, which the group has seen")
        @PlainText
        @Nullable
        String reason,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand {

    public static final String PATH = "plan/agreement";

    /** The body that records it again. */
    public static AgreePlan of(PlanAgreed recorded) {
        return new AgreePlan(
                recorded.actionsStated(),
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        return agreed(
                now,
                decision,
                PlannedActions.some(now, decision.effectiveOn(), context.streams())
                        .size(),
                PlannedActions.stated(actionsStated, now));
    }

    /** The actions are counted again only if the day is another one, or another number is stated. */
    @Override
    public ReviewEvent event(ReviewState now, ReviewEvent wrong, Decision decision, DecisionContext context) {
        return wrong instanceof PlanAgreed before
                        && before.effectiveOn().equals(decision.effectiveOn())
                        && Objects.equals(before.actionsStated(), actionsStated)
                ? agreed(now, decision, before.actionsRecorded(), actionsStated)
                : event(now, decision, context);
    }

    private PlanAgreed agreed(
            ReviewState now, Decision decision, @Nullable Integer recorded, @Nullable Integer stated) {
        return new PlanAgreed(
                now.review(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                recorded,
                stated,
                reason);
    }
}
