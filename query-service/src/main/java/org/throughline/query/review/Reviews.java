package org.throughline.query.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ReviewId;
import org.throughline.events.standing.ReviewStanding;
import org.throughline.platform.access.AskerResolver;
import org.throughline.query.finding.Findings;

/** The reviews there were on a day, by what was known at a moment, as far as whoever asks may read them. */
@Component
class Reviews {

    private final ReviewGenerations generations;
    private final Findings findings;
    private final AskerResolver askers;

    Reviews(ReviewGenerations generations, Findings findings, AskerResolver askers) {
        this.generations = generations;
        this.findings = findings;
        this.askers = askers;
    }

    List<ReviewStanding> all(LocalDate asOf, @Nullable Instant knownAt) {
        var kept = generations.keptFrom(askers.asker().role());
        return generations.live().all().stream()
                .filter(review -> !kept.contains(review.id()))
                .flatMap(review -> review.on(asOf, knownAt).stream())
                .sorted(Comparator.comparing(review -> review.review().value()))
                .toList();
    }

    Optional<ReviewStanding> find(ReviewId review, LocalDate asOf, @Nullable Instant knownAt) {
        return readable(review).flatMap(kept -> kept.on(asOf, knownAt));
    }

    /** Whoever may not read a review is not told that there is one. */
    Optional<KeptReview> readable(ReviewId review) {
        return generations
                .live()
                .find(review)
                .filter(kept ->
                        kept.standing().openness().mayBeReadBy(askers.asker().role()));
    }

    OptionalLong versionOf(ReviewId review) {
        return generations.live().versionOf(review);
    }

    List<ReviewRow> rows(List<ReviewStanding> reviews, LocalDate asOf, @Nullable Instant knownAt) {
        var agreed = findings.actionsAgreedIn(
                reviews.stream().map(ReviewStanding::review).toList(), asOf, knownAt);
        return reviews.stream()
                .map(review -> ReviewRow.of(review, agreed.getOrDefault(review.review(), 0L)))
                .toList();
    }
}
