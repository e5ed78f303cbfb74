package org.throughline.query.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.Period;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.review.KeyDate;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewKind;

/**
 * One review as it was so on a day.
 *
 * @param statedFindings how many findings its report counts; {@code recordedFindings} is how many are recorded here
 */
record ReviewRow(
        ReviewId id,
        long version,
        ReviewKind kind,
        String reference,
        String title,
        @Nullable String method,
        CommitteeId commissionedBy,
        LocalDate beganOn,
        @Nullable Period period,
        List<KeyDate> keyDates,
        Publication publication,
        @Nullable Integer statedFindings,
        long recordedFindings,
        @Nullable Integer statedActions,
        long recordedActions,
        @Nullable Authority authority,
        @Nullable Source source) {

    static ReviewRow of(ReviewLife review, LocalDate asOf, long actions) {
        long findings =
                review.findings().stream().filter(f -> !f.on().isAfter(asOf)).count();
        return new ReviewRow(
                review.id(),
                findings,
                review.kind(),
                review.reference(),
                review.title(),
                review.method(),
                review.commissionedBy(),
                review.beganOn(),
                review.period(),
                review.keyDates(),
                review.publication(),
                review.statedFindings(),
                findings,
                review.statedActions(),
                actions,
                review.authority(),
                review.source());
    }
}
