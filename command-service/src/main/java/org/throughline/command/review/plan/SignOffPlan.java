package org.throughline.command.review.plan;

import static org.throughline.command.Command.orNone;
import static org.throughline.command.Rule.PLANNED_ACTIONS_ARE_DONE;
import static org.throughline.command.Rule.PLAN_HAS_ACTIONS;
import static org.throughline.command.Wording.day;
import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.AllowedRoles;
import org.throughline.command.AuthorityBody;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.SourceBody;
import org.throughline.command.review.ReviewCommand;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.review.PlanEvent.PlanSignedOff;
import org.throughline.events.review.ReviewEvent;
import org.throughline.platform.web.PlainText;

/** Signs the whole plan off. */
@AllowedRoles({SECRETARY, CHAIR})
public record SignOffPlan(
        @Schema(example = "[\"a re-audit within a year\"]") @Size(max = 50) @Nullable
        List<@NotNull @PlainText String> conditions,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand {

    public static final String PATH = "sign-off";

    /** The body that records it again. */
    public static SignOffPlan of(PlanSignedOff recorded) {
        return new SignOffPlan(
                recorded.conditions(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        return new PlanSignedOff(
                now.review(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                orNone(conditions));
    }

    /**
     * The actions are checked now, as they were on the day, and once more if a correction moves the day. What is found out about
     * them later does not undo that the plan was signed off.
     */
    @Override
    public void checkOthers(ReviewState now, Decision decision, DecisionContext context) {
        var day = decision.effectiveOn();
        var actions = PlannedActions.on(now, day, context.streams());
        PLAN_HAS_ACTIONS.check(
                !actions.isEmpty(), () -> "no action of the review had been agreed by %s".formatted(day(day)));
        var open = actions.stream().filter(action -> action.status().open()).toList();
        PLANNED_ACTIONS_ARE_DONE.check(
                open.isEmpty(),
                () -> "%d of %d actions were neither signed off nor closed by %s, the first of them %s"
                        .formatted(
                                open.size(),
                                actions.size(),
                                day(day),
                                open.getFirst().action()));
    }
}
