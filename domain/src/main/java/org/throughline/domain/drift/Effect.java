package org.throughline.domain.drift;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.FigureChange.Figure;
import org.throughline.domain.review.ReviewState;

/**
 * What a correction does to a figure of an action, or to the status of a review's plan.
 *
 * @param id the action or the review
 */
public record Effect(String id, @JsonUnwrapped FigureChange change) {

    /** What differs between two states of an action on the same day, by the same policy. */
    public static List<Effect> onAction(ActionState before, ActionState after, LocalDate day, Policy policy) {
        return FigureChange.between(before, after, day, policy).stream()
                .map(change -> new Effect(after.action().value(), change))
                .toList();
    }

    /**
     * What differs between two states of a review on the same day: its plan, and its actions where its holds differ.
     *
     * @param actions without the holds of their review
     */
    public static List<Effect> onReview(
            ReviewState before, ReviewState after, List<ActionState> actions, LocalDate day, Policy policy) {
        var effects = new ArrayList<Effect>();
        var then = before.plan().status().name();
        var now = after.plan().status().name();
        if (!then.equals(now))
            effects.add(new Effect(after.review().value(), new FigureChange(Figure.STATUS, then, now, false)));
        if (!before.holds().equals(after.holds()))
            for (var action : actions)
                effects.addAll(onAction(action.heldWith(before.holds()), action.heldWith(after.holds()), day, policy));
        return List.copyOf(effects);
    }
}
