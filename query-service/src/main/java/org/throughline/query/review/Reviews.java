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
import org.throughline.query.clocks.Standpoint;
import org.throughline.query.finding.Findings;
import org.throughline.query.life.Life;

/** The reviews on a day, by what was known at a moment, without those the reader may not read. */
@Component
public class Reviews {

    private final ReviewGenerations generations;
    private final Findings findings;
    private final AskerResolver askers;

    Reviews(ReviewGenerations generations, Findings findings, AskerResolver askers) {
        this.generations = generations;
        this.findings = findings;
        this.askers = askers;
    }

    /** All of them, by name. */
    public Stream<ReviewState> at(Standpoint standpoint) {
        var kept = mayNotRead();
        return generations.live().states().at(standpoint).filter(review -> !kept.contains(review.review()));
    }

    /** All reviews, without permission filtering; for background jobs such as the watch. */
    public Stream<ReviewState> whoeverAsks(Standpoint standpoint) {
        return generations.live().states().at(standpoint);
    }

    public Optional<ReviewState> find(ReviewId review, Standpoint standpoint) {
        if (mayNotRead().contains(review)) return Optional.empty();
        return generations.live().states().find(review.value()).flatMap(states -> states.at(standpoint));
    }

    /** A reader who may not read a review does not learn that it exists. */
    Optional<Life<ReviewEvent>> life(ReviewId review) {
        return mayNotRead().contains(review)
                ? Optional.empty()
                : generations.live().life(review);
    }

    boolean shows(ReviewId review, long version) {
        return generations.live().shows(review, version);
    }

    List<ReviewRow> rows(List<ReviewState> reviews, Standpoint standpoint) {
        return reviews.stream()
                .map(review -> ReviewRow.of(review, actionsAgreedIn(review.review(), standpoint)))
                .toList();
    }

    private long actionsAgreedIn(ReviewId review, Standpoint standpoint) {
        return findings.of(review, standpoint)
                .mapToLong(finding -> finding.finding().actions().size())
                .sum();
    }

    private Set<ReviewId> mayNotRead() {
        return generations.keptFrom(askers.asker().role());
    }
}
