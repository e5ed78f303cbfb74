package org.throughline.query.action;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.domain.action.Hold;
import org.throughline.events.ReviewId;
import org.throughline.events.access.Role;
import org.throughline.query.clocks.Standpoint;

/** What the view of actions needs from reviews: their holds, and who may not read them. */
public interface ReviewsOfActions {

    /** The holds that had been placed on reviews; a review without any is missing. */
    Map<ReviewId, List<Hold>> holds(Standpoint standpoint);

    /** The reviews that a role may not read now, whatever day is asked about. */
    Set<ReviewId> keptFrom(Role role);
}
