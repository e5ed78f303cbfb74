package org.throughline.query.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ReviewId;
import org.throughline.events.access.Role;
import org.throughline.events.hold.Hold;

/** What the view of actions has to ask about reviews: when they were held, and who may not read them. */
public interface ReviewsOfActions {

    /** The holds that had been placed on each of these reviews by a day, as far as was known at a moment. */
    Map<ReviewId, List<Hold>> holds(Collection<ReviewId> reviews, LocalDate asOf, @Nullable Instant knownAt);

    /** The reviews that a reporting restriction keeps from a role now, whatever day is asked about. */
    Set<ReviewId> keptFrom(Role role);
}
