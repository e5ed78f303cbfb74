package org.throughline.query.stream;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ReviewId;
import org.throughline.events.Role;
import org.throughline.events.review.DisclosureEvent;
import org.throughline.events.review.DisclosureEvent.PublicationDecided;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionImposed;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionLifted;
import org.throughline.query.action.ReviewsOfActions;

/**
 * The filter of one client: what it asked for and may read. A restriction counts from its own event on, even if the view of
 * reviews does not have it yet.
 */
final class Listener implements Predicate<StreamedEvent> {

    private final Role role;
    private final ReviewsOfActions reviews;
    private final @Nullable ReviewId review;
    private final StreamedEvent.@Nullable Kind kind;
    private final Set<ReviewId> restrictedSince = new HashSet<>();

    Listener(Role role, ReviewsOfActions reviews, @Nullable ReviewId review, StreamedEvent.@Nullable Kind kind) {
        this.role = role;
        this.reviews = reviews;
        this.review = review;
        this.kind = kind;
    }

    /** Follows the reporting restrictions, which the view of reviews may show a moment later. */
    void follow(DisclosureEvent event) {
        switch (event) {
            case ReportingRestrictionImposed e -> {
                if (!e.readableBy().contains(role)) restrictedSince.add(e.reviewId());
            }
            case ReportingRestrictionLifted e -> restrictedSince.remove(e.reviewId());
            case PublicationDecided _ -> {}
        }
    }

    @Override
    public boolean test(StreamedEvent happened) {
        var of = happened.review();
        if (of != null
                && (restrictedSince.contains(of) || reviews.restrictedFrom(role).contains(of))) return false;
        return (review == null || review.equals(of)) && (kind == null || kind == happened.kind());
    }
}
