package org.throughline.query.review;

import java.util.ArrayList;
import java.util.List;
import org.throughline.domain.review.ReviewState;
import org.throughline.query.bitemporal.BitemporalIndex;
import org.throughline.query.bitemporal.BitemporalStates;

/**
 * The reviews that are or were on hold or under a reporting restriction. Every question asks for them, and only decisions on
 * reviews change them, so they are cached until the next one.
 *
 * @param of the index they were found in, at a revision
 * @param limited the states of the reviews that were ever on hold or restricted
 */
record LimitedReviews(BitemporalIndex<ReviewState> of, long revision, List<BitemporalStates<ReviewState>> limited) {

    static LimitedReviews of(BitemporalIndex<ReviewState> reviews) {
        long revision = reviews.revision();
        var limited = new ArrayList<BitemporalStates<ReviewState>>();
        reviews.all().forEach(states -> {
            if (states.ever(review -> !review.limits().none())) limited.add(states);
        });
        return new LimitedReviews(reviews, revision, limited);
    }

    boolean isCurrent(BitemporalIndex<ReviewState> reviews) {
        return of == reviews && revision == reviews.revision();
    }
}
