package org.throughline.query.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.Period;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.review.KeyDate;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewKind;

/** All that is known of one review: what it is, and which findings it accepted, each from a day on. */
public record ReviewLife(
        @BsonId ReviewId id,
        long version,
        LocalDate beganOn,
        @Nullable Authority authority,
        @Nullable Source source,
        ReviewKind kind,
        String reference,
        String title,
        @Nullable String method,
        CommitteeId commissionedBy,
        @Nullable Period period,
        List<KeyDate> keyDates,
        Publication publication,
        @Nullable Integer statedFindings,
        @Nullable Integer statedActions,
        List<Accepted> findings) {

    /** A finding and the day the review accepted it. */
    public record Accepted(FindingId finding, LocalDate on) {}

    static ReviewLife registered(ReviewRegistered e) {
        return new ReviewLife(
                e.reviewId(),
                0,
                e.effectiveOn(),
                e.authority(),
                e.source(),
                e.kind(),
                e.reference(),
                e.title(),
                e.method(),
                e.commissionedBy(),
                e.period(),
                e.keyDates(),
                e.publication(),
                e.statedFindings(),
                e.statedActions(),
                List.of());
    }

    ReviewLife accepted(FindingAccepted e, long eventVersion) {
        return new ReviewLife(
                id,
                eventVersion,
                beganOn,
                authority,
                source,
                kind,
                reference,
                title,
                method,
                commissionedBy,
                period,
                keyDates,
                publication,
                statedFindings,
                statedActions,
                Stream.concat(findings.stream(), Stream.of(new Accepted(e.findingId(), e.effectiveOn())))
                        .toList());
    }
}
