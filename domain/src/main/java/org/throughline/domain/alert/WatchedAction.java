package org.throughline.domain.alert;

import static org.throughline.domain.action.ActionStatus.ON_HOLD;

import org.jspecify.annotations.Nullable;
import org.throughline.events.access.Role;
import org.throughline.domain.review.ReviewState;
import org.throughline.domain.action.ActionState;

/**
 * One action on the morning of the watch, with what its review does to it.
 *
 * @param standing with the holds of its review
 * @param review null if it cannot be read; nobody is told of its actions then
 */
public record WatchedAction(ActionState standing, @Nullable ReviewState review) {

    public static WatchedAction of(ActionState standing, @Nullable ReviewState review) {
        return new WatchedAction(review == null ? standing : standing.heldWith(review.holds()), review);
    }

    boolean mayBeReadBy(Role role) {
        return review != null && review.openness().mayBeReadBy(role);
    }

    boolean onHold() {
        return standing.status() == ON_HOLD;
    }
}
