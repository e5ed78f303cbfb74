package org.throughline.events.alert;

import static org.throughline.events.action.ActionStatus.ON_HOLD;

import org.jspecify.annotations.Nullable;
import org.throughline.events.access.Role;
import org.throughline.events.standing.ReviewStanding;
import org.throughline.events.standing.Standing;

/**
 * One action on the morning of the watch, with what its review does to it.
 *
 * @param standing with the holds of its review
 * @param review null if it cannot be read; nobody is told of its actions then
 */
public record Seen(Standing standing, @Nullable ReviewStanding review) {

    public static Seen of(Standing standing, @Nullable ReviewStanding review) {
        return new Seen(review == null ? standing : standing.heldWith(review.holds()), review);
    }

    boolean mayBeReadBy(Role role) {
        return review != null && review.openness().mayBeReadBy(role);
    }

    boolean onHold() {
        return standing.status() == ON_HOLD;
    }
}
