package org.throughline.board.reading;

import java.util.Map;
import org.throughline.domain.review.Disclosure;
import org.throughline.events.ReviewId;

/** The reviews under a reporting restriction, as the log has them at the time of the question. */
interface RestrictedReviews {

    Map<ReviewId, Disclosure> now();
}
