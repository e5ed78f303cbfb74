package org.throughline.events.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** How a review came to be, and which committee looks on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface CommissioningEvent extends ReviewEvent {

    /**
     * It was decided whether the law asks for such a review.
     *
     * @param statutoryKind the kind that the law asks for if its criteria are met
     * @param decidedBy the role of whoever decided, where no committee did: "chair of the board"
     */
    @StoredAs("CriteriaDecided")
    record CriteriaDecided(
            ReviewId reviewId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            boolean met,
            ReviewKind statutoryKind,
            @Nullable String decidedBy,
            String reasons)
            implements CommissioningEvent {}

    /**
     * A national body was told of the review on the day this takes effect.
     *
     * @param reference the body's own, where it gave one
     */
    @StoredAs("NationalBodyNotified")
    record NationalBodyNotified(
            ReviewId reviewId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            String body,
            @Nullable String reference)
            implements CommissioningEvent {}

    /** The committee that oversees the review handed that on. Who handed it on may still decide on the plan. */
    @StoredAs("ReviewOversightDelegated")
    record OversightDelegated(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            CommitteeId from,
            CommitteeId to,
            String reason)
            implements CommissioningEvent {}

    /** Oversight went back to a committee that had handed it on. */
    @StoredAs("ReviewOversightReturned")
    record OversightReturned(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            CommitteeId from,
            CommitteeId to,
            String reason)
            implements CommissioningEvent {}
}
