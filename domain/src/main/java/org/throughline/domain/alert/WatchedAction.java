package org.throughline.domain.alert;

import static org.throughline.domain.action.ActionStatus.ON_HOLD;

import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.Role;

/**
 * An action with its review, as the watch assesses it.
 *
 * @param state with the holds of its review
 * @param review null if the review is not found; its actions then raise no alert
 */
public record WatchedAction(ActionState state, @Nullable ReviewState review) {

    public static WatchedAction of(ActionState state, @Nullable ReviewState review) {
        return new WatchedAction(review == null ? state : state.heldWith(review.holds()), review);
    }

    boolean mayBeReadBy(Role role) {
        return review != null && review.disclosure().mayBeReadBy(role);
    }

    boolean onHold() {
        return state.status() == ON_HOLD;
    }
}
