package org.throughline.query.action;

import java.util.Map;
import org.throughline.domain.action.ReviewLimits;
import org.throughline.events.ReviewId;
import org.throughline.query.bitemporal.AsOf;

/** What actions need to know of their reviews: what limits them. */
public interface ReviewsOfActions {

    /** The holds and the restriction of each review that has any. */
    Map<ReviewId, ReviewLimits> limits(AsOf standpoint);

    /** Differs after every change of reviews. */
    long revision();
}
