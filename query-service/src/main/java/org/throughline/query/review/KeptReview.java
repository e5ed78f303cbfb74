package org.throughline.query.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ReviewId;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.standing.ReviewStanding;
import org.throughline.query.life.KnownEvent;
import org.throughline.query.life.Life;

/**
 * A review as the view keeps it: its life, and how it stands by all of it.
 *
 * <p>What cannot be folded fails when it is made, where its events park alone.
 */
record KeptReview(Life<ReviewEvent> life, ReviewStanding standing) {

    static KeptReview of(Life<ReviewEvent> life) {
        return new KeptReview(life, ReviewStanding.of(life.effectiveBy(LocalDate.MAX, null)));
    }

    ReviewId id() {
        return standing.review();
    }

    long version() {
        return life.version();
    }

    KeptReview then(KnownEvent<ReviewEvent> event) {
        return of(life.then(event));
    }

    /** How it stood on a day, as far as it was known at a moment; empty if it had not begun, or was not known of. */
    Optional<ReviewStanding> on(LocalDate asOf, @Nullable Instant knownAt) {
        return Optional.of(life.effectiveBy(asOf, knownAt))
                .filter(events -> !events.isEmpty())
                .map(ReviewStanding::of);
    }
}
