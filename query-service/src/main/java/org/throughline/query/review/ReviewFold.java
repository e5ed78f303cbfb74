package org.throughline.query.review;

import org.throughline.domain.Recorded;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.review.ReviewEvent;
import org.throughline.query.bitemporal.Fold;

/** Folds the events of a review. */
final class ReviewFold implements Fold<ReviewEvent, ReviewState> {

    @Override
    public ReviewState begun(Recorded<ReviewEvent> first) {
        return ReviewState.begun(first);
    }

    @Override
    public ReviewState then(ReviewState before, Recorded<ReviewEvent> recorded) {
        return before.then(recorded);
    }
}
