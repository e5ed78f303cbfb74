package org.throughline.board.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.domain.review.Disclosure;
import org.throughline.events.ReviewId;

/**
 * Asks an index of the log that has nothing but restrictions, their ends and corrections of reviews. What a review's stream
 * says is cached by the version that the index has.
 */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class RestrictedReviewsInPostgres implements RestrictedReviews {

    /** As the partial index has it, word for word: PostgreSQL does not use it otherwise. */
    private static final String LAST_ON_DISCLOSURE = """
            select aggregateidentifier, max(sequencenumber) from domainevententry
            where payloadtype in ('ReportingRestrictionImposed', 'ReportingRestrictionReviewed',
                'ReportingRestrictionLifted', 'ReviewEventCorrected')
            group by aggregateidentifier""";

    /** The log is not asked again for this long after it did not answer: nothing can be restricted in the meantime. */
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(RestrictedReviewsInPostgres.class);

    private record Last(ReviewId review, long version) {}

    private record Known(long version, Disclosure disclosure) {}

    private final JdbcClient jdbc;
    private final DisclosuresInTheLog disclosures;
    private final Clock clock;
    private volatile @Nullable Map<ReviewId, Known> known;
    private volatile Instant notBefore = Instant.MIN;

    RestrictedReviewsInPostgres(JdbcClient jdbc, DisclosuresInTheLog disclosures, Clock clock) {
        this.jdbc = jdbc;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** While the log cannot be reached, as it was: views are shown then too. */
    @Override
    public Map<ReviewId, Disclosure> now() {
        var before = known;
        if (before == null) return restricted(read(Map.of()));
        if (clock.instant().isBefore(notBefore)) return restricted(before);
        try {
            return restricted(read(before));
        } catch (DataAccessException | EventStoreException unreachable) {
            log.warn("The log cannot be read; reporting restrictions are used as they were", unreachable);
            notBefore = clock.instant().plus(AFTER_TROUBLE);
            return restricted(before);
        }
    }

    private Map<ReviewId, Known> read(Map<ReviewId, Known> before) {
        var next = new HashMap<ReviewId, Known>();
        for (var last : jdbc.sql(LAST_ON_DISCLOSURE)
                .query((row, _) -> new Last(new ReviewId(row.getString(1)), row.getLong(2)))
                .list()) {
            var cached = before.get(last.review());
            next.put(
                    last.review(),
                    cached != null && cached.version() == last.version()
                            ? cached
                            : new Known(last.version(), disclosures.read(last.review())));
        }
        known = next;
        return next;
    }

    private static Map<ReviewId, Disclosure> restricted(Map<ReviewId, Known> all) {
        var restricted = new HashMap<ReviewId, Disclosure>();
        all.forEach((review, each) -> {
            if (each.disclosure().restriction() != null) restricted.put(review, each.disclosure());
        });
        return restricted;
    }
}
