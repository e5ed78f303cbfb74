package org.throughline.board.reading;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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

    private record Last(ReviewId review, long version) {}

    private record Known(long version, Disclosure disclosure) {}

    private final JdbcClient jdbc;
    private final DisclosuresInTheLog disclosures;
    private volatile Map<ReviewId, Known> known = Map.of();

    RestrictedReviewsInPostgres(JdbcClient jdbc, DisclosuresInTheLog disclosures) {
        this.jdbc = jdbc;
        this.disclosures = disclosures;
    }

    @Override
    public Map<ReviewId, Disclosure> now() {
        var before = known;
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
        return restricted(next);
    }

    private static Map<ReviewId, Disclosure> restricted(Map<ReviewId, Known> all) {
        var restricted = new HashMap<ReviewId, Disclosure>();
        all.forEach((review, each) -> {
            if (each.disclosure().restriction() != null) restricted.put(review, each.disclosure());
        });
        return restricted;
    }
}
