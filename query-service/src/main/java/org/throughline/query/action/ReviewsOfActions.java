package org.throughline.query.action;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.domain.action.Hold;
import org.throughline.events.ReviewId;
import org.throughline.events.Role;
import org.throughline.query.bitemporal.AsOf;

/** What actions need to know of their reviews: their holds, and who may not read them. */
public interface ReviewsOfActions {

    /** The holds of each review that has any. */
    Map<ReviewId, List<Hold>> holds(AsOf standpoint);

    /** The reviews that a role may not read now because of a reporting restriction, whatever day is asked about. */
    Set<ReviewId> restrictedFrom(Role role);
}
