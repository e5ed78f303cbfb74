package org.throughline.events.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.Ratification;
import org.throughline.events.RatificationOutcome;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** What meetings made of the chair's actions on a review. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ReviewRatificationEvent extends ReviewEvent, Ratification {

    /**
     * A meeting ratified a chair's action.
     *
     * @param decision the version of the chair's action
     */
    @StoredAs("ReviewChairsActionRatified")
    record ChairsActionRatified(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            long decision) implements ReviewRatificationEvent {

        @Override
        public RatificationOutcome outcome() {
            return RatificationOutcome.RATIFIED;
        }
    }

    /**
     * A meeting reversed a chair's action. What takes its place is a decision of its own.
     *
     * @param decision the version of the chair's action
     */
    @StoredAs("ReviewChairsActionReversed")
    record ChairsActionReversed(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            long decision,
            String reason)
            implements ReviewRatificationEvent {

        @Override
        public RatificationOutcome outcome() {
            return RatificationOutcome.REVERSED;
        }
    }
}
