package org.throughline.events.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.HoldReason;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** Holds of a whole review, which also hold every action of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ReviewHoldEvent extends ReviewEvent {

    /**
     * The review was put on hold: it cannot lawfully proceed.
     *
     * @param reviewBy the review date of the hold; after it the hold no longer counts
     */
    @StoredAs("ReviewHeld")
    record ReviewHeld(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            HoldReason reason,
            String explanation,
            LocalDate reviewBy)
            implements ReviewHoldEvent {}

    /** A committee reviewed the hold, found it still needed and set the next review date. */
    @StoredAs("ReviewHoldReviewed")
    record ReviewHoldReviewed(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            LocalDate reviewBy,
            String explanation)
            implements ReviewHoldEvent {}

    /** The hold was released. */
    @StoredAs("ReviewHoldReleased")
    record ReviewHoldReleased(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String explanation) implements ReviewHoldEvent {}
}
