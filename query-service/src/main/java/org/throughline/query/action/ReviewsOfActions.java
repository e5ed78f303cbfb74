package org.throughline.query.action;

import java.util.Map;
import java.util.function.Predicate;
import org.throughline.domain.Asker;
import org.throughline.domain.action.ReviewLimits;
import org.throughline.domain.review.Disclosure;
import org.throughline.events.ReviewId;
import org.throughline.query.bitemporal.AsOf;

/** What actions need to know of their reviews: what limits them, and who may read them. */
public interface ReviewsOfActions {

    /** The holds and the restriction of each review that has any. */
    Map<ReviewId, ReviewLimits> limits(AsOf standpoint);

    /** The reviews under a reporting restriction now, whatever day is asked about. */
    Map<ReviewId, Disclosure> restricted();

    /** The reviews that a user may read now, whatever day is asked about. */
    default Predicate<ReviewId> readableTo(Asker asker) {
        var restricted = restricted();
        if (restricted.isEmpty()) return _ -> true;
        return review -> {
            var disclosure = restricted.get(review);
            return disclosure == null || disclosure.mayBeReadBy(asker);
        };
    }
}
