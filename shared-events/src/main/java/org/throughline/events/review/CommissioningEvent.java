package org.throughline.events.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** The commissioning and oversight of a review. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface CommissioningEvent extends ReviewEvent {

    /**
     * It was decided whether the review meets the statutory criteria.
     *
     * @param statutoryKind the kind of review that the criteria are for
     * @param decidedBy the role of the person who decided, if no committee did: "chair of the board"
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
     * A national body was notified of the review.
     *
     * @param reference the body's own reference; null if it gave none
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

    /** The overseeing committee delegated oversight of the review. It may still decide on the plan. */
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

    /** Oversight was returned to a committee that had delegated it. */
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
