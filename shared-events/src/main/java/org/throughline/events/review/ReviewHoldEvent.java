package org.throughline.events.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;
import org.throughline.events.hold.HoldReason;

/** What keeps a whole review from proceeding, and every action of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ReviewHoldEvent extends ReviewEvent {

    /**
     * The review cannot lawfully proceed.
     *
     * @param reviewBy the day by which somebody has to ask whether it still cannot; past it the hold counts no more
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

    /** A committee found that the hold is still needed, and named the next day to ask. */
    @StoredAs("ReviewHoldReviewed")
    record ReviewHoldReviewed(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            LocalDate reviewBy,
            String explanation)
            implements ReviewHoldEvent {}

    /** The review can proceed again. */
    @StoredAs("ReviewHoldReleased")
    record ReviewHoldReleased(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String explanation) implements ReviewHoldEvent {}
}
