package org.throughline.query.review;

import org.throughline.events.Recorded;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.standing.ReviewStanding;
import org.throughline.query.clocks.Fold;

/** How a review stands after each of its events. */
final class ReviewFold implements Fold<ReviewEvent, ReviewStanding> {

    @Override
    public ReviewStanding begun(Recorded<ReviewEvent> first) {
        return ReviewStanding.begun(first);
    }

    @Override
    public ReviewStanding then(ReviewStanding before, Recorded<ReviewEvent> recorded) {
        return before.then(recorded);
    }
}
