package org.throughline.command.review.plan;

import static org.throughline.command.Command.orNone;
import static org.throughline.command.Rule.PLANNED_ACTIONS_ARE_DONE;
import static org.throughline.command.Wording.day;
import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
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

        @Schema(
                description = "How many actions the plan has that lay before the meeting; not needed where the review's"
                        + " registration states it",
                example = "33")
        @Min(1)
        @Max(10_000)
        @Nullable
        Integer actionsStated,

        @Schema(
                description =
                        "Why another number of actions is recorded than the plan states, or why actions are open; needed"
                                + " where it is so",
                example = "The other 32 are in the agencies' own plans, which the group has seen")
        @PlainText
        @Nullable
        String reason,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand {

    public static final String PATH = "sign-off";

    /** The body that records it again. */
    public static SignOffPlan of(PlanSignedOff recorded) {
        return new SignOffPlan(
                recorded.conditions(),
                recorded.actionsStated(),
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    /**
     * The actions are checked now, as they were on the day, and once more if a correction moves the day. What is found out about
     * them later does not undo that the plan was signed off.
     */
    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        var given = actionsStated == null ? lastStated(now) : actionsStated;
        var day = decision.effectiveOn();
        var actions = PlannedActions.some(now, day, context.streams());
        var open = actions.stream().filter(action -> action.status().open()).toList();
        PLANNED_ACTIONS_ARE_DONE.check(
                open.isEmpty() || (decision.source() != null && reason != null),
                () -> "%d of %d actions were neither signed off nor closed by %s, the first of them %s"
                        .formatted(
                                open.size(),
                                actions.size(),
                                day(day),
                                open.getFirst().action()));
        return signedOff(now, decision, actions.size(), PlannedActions.stated(given, now), open.size());
    }

    /** The actions are counted again only if the day is another one, or another number is stated. */
    @Override
    public ReviewEvent event(ReviewState now, ReviewEvent wrong, Decision decision, DecisionContext context) {
        return wrong instanceof PlanSignedOff before
                        && before.effectiveOn().equals(decision.effectiveOn())
                        && Objects.equals(before.actionsStated(), actionsStated)
                ? signedOff(now, decision, before.actionsRecorded(), actionsStated, before.actionsOpen())
                : event(now, decision, context);
    }

    /** What the agreement of the plan stated. */
    private static @Nullable Integer lastStated(ReviewState now) {
        var agreed = now.plan().actions();
        return now.registered().statedActions() != null || agreed == null ? null : agreed.stated();
    }

    private PlanSignedOff signedOff(
            ReviewState now,
            Decision decision,
            @Nullable Integer recorded,
            @Nullable Integer stated,
            @Nullable Integer open) {
        return new PlanSignedOff(
                now.review(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                orNone(conditions),
                recorded,
                stated,
                open,
                reason);
    }
}
