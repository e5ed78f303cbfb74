package org.throughline.query.review;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.domain.review.ReviewState;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.list.Facets;
import org.throughline.query.list.Sorting;

/** The register of reviews. */
@Component
class ReviewSearch {

    /** The default order: by identifier. */
    static final Sorting<ReviewState> IN_ORDER = Sorting.<ReviewState>inOrder()
            .by("review", review -> review.review().value())
            .by("kind", review -> review.registered().kind())
            .by("title", review -> review.registered().title())
            .by("beganOn", ReviewState::beganOn)
            .by("committee", review -> review.registered().commissionedBy().value())
            .by("plan", review -> review.plan().status())
            .by("planSince", review -> review.plan().movedOn())
            .by("findings", review -> review.findings().size());

    private final Reviews reviews;

    ReviewSearch(Reviews reviews) {
        this.reviews = reviews;
    }

    List<ReviewState> all(ReviewFilter filter, AsOf standpoint) {
        return reviews.at(standpoint).filter(filter.lets(standpoint.asOf())).toList();
    }

    Facets facets(ReviewFilter filter, AsOf standpoint) {
        return new Facets.Counting<>(standpoint, all(filter, standpoint))
                .by("kind", review -> review.registered().kind())
                .by("plan", review -> review.plan().status())
                .by("committee", review -> review.registered().commissionedBy())
                .counted();
    }
}
