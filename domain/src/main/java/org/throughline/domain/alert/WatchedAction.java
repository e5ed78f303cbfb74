package org.throughline.domain.alert;

import static org.throughline.domain.action.ActionStatus.ON_HOLD;

import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.review.ReviewState;

/**
 * An action with its review, as the watch assesses it.
 *
 * @param state with the holds and the restriction of its review
 * @param review null if the review is not found; its actions then raise no alert
 */
public record WatchedAction(ActionState state, @Nullable ReviewState review) {

    /** Stands in a digest line for the statement of an action that neither the Chair nor the secretary may read. */
    public static final String RESTRICTED = "An action of a restricted review";

    public static WatchedAction of(ActionState state, @Nullable ReviewState review) {
        return new WatchedAction(review == null ? state : state.under(review.limits()), review);
    }

    /** Whether the agency that owes it may be told of it. */
    boolean mayBeToldToLead() {
        return review != null
                && review.disclosure().mayBeToldToOwing(state.ownership().leadAgency());
    }

    public boolean mayBeToldToCommittees() {
        return review != null && review.disclosure().mayBeToldToCommittees();
    }

    boolean onHold() {
        return state.status() == ON_HOLD;
    }
}
