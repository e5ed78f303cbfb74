package org.throughline.command.review.plan;

import static org.throughline.command.Rule.CHECKS_OF_THE_PLAN_FOUND_THE_CHANGE_LASTING;
import static org.throughline.command.Wording.day;
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
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.command.review.ReviewCommand;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.review.PlanEvent.PlanSustained;
import org.throughline.events.review.ReviewEvent;
import org.throughline.platform.web.PlainText;

/** Records that the change has lasted. */
@AllowedRoles({SECRETARY, CHAIR})
public record SustainPlan(
        @Schema(example = "The third re-audit found 19 of 20 in order") @NotNull @PlainText
        String basis,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand {

    public static final String PATH = "plan/sustained";

    /** The body that records it again. */
    public static SustainPlan of(PlanSustained recorded) {
        return new SustainPlan(
                recorded.basis(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        return new PlanSustained(
                now.review(), decision.effectiveOn(), decision.committeeAuthority(), decision.source(), basis);
    }

    @Override
    public void checkOthers(ReviewState now, Decision decision, DecisionContext context) {
        var day = decision.effectiveOn();
        var failing = PlannedActions.on(now, day, context.streams()).stream()
                .filter(action -> action.status() == ActionStatus.SIGNED_OFF)
                .filter(action -> !action.impact().failing(day, 0).isEmpty())
                .toList();
        CHECKS_OF_THE_PLAN_FOUND_THE_CHANGE_LASTING.check(
                failing.isEmpty(),
                () ->
                        "%d actions have a sustained check due by %s without a result, or that found less; the first is %s"
                                .formatted(
                                        failing.size(),
                                        day(day),
                                        failing.getFirst().action()));
    }
}
