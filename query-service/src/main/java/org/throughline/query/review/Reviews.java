package org.throughline.query.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.account.AskerResolver;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ReviewId;
import org.throughline.events.review.ReviewEvent;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.finding.Findings;
import org.throughline.query.history.AttributedEvent;
import org.throughline.query.history.EventStreams;

/** The reviews that existed on a day, by what was known at a moment, without those that the asker may not read. */
@Component
public class Reviews {

    private final EventStreams streams;
    private final ReviewsView reviewsView;
    private final Findings findings;
    private final AskerResolver askers;

    Reviews(ReviewsView reviewsView, Findings findings, AskerResolver askers, EventStreams streams) {
        this.streams = streams;
        this.reviewsView = reviewsView;
        this.findings = findings;
        this.askers = askers;
    }

    /** All of them, by name. */
    public Stream<ReviewState> at(AsOf standpoint) {
        var restricted = mayNotRead();
        return reviewsView.states().at(standpoint).filter(review -> !restricted.contains(review.review()));
    }

    /** All reviews, without permission filtering; for background jobs. */
    public Stream<ReviewState> unfiltered(AsOf standpoint) {
        return reviewsView.states().at(standpoint);
    }

    public Optional<ReviewState> find(ReviewId review, AsOf standpoint) {
        if (mayNotRead().contains(review)) return Optional.empty();
        return reviewsView.states().find(review.value()).flatMap(states -> states.at(standpoint));
    }

    /** All events of a review; empty for an unknown review and for one that the asker may not read. */
    List<AttributedEvent<ReviewEvent>> stream(ReviewId review) {
        return mayNotRead().contains(review) ? List.of() : streams.read(review, ReviewEvent.class);
    }

    boolean shows(ReviewId review, long version) {
        return reviewsView.shows(review, version);
    }

    List<ReviewRow> rows(List<ReviewState> reviews, AsOf standpoint) {
        return reviews.stream()
                .map(review -> ReviewRow.of(review, actionsAgreedIn(review.review(), standpoint)))
                .toList();
    }

    private long actionsAgreedIn(ReviewId review, AsOf standpoint) {
        return findings.of(review, standpoint)
                .mapToLong(finding -> finding.finding().actions().size())
                .sum();
    }

    private Set<ReviewId> mayNotRead() {
        return reviewsView.restrictedFrom(askers.asker().role());
    }
}
