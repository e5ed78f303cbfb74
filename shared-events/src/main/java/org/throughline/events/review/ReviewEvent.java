package org.throughline.events.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.BoardEvent;
import org.throughline.events.CommitteeId;
import org.throughline.events.Correction;
import org.throughline.events.FindingId;
import org.throughline.events.Period;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** Everything that can happen to one review: how it begins here, and the rest by what it is about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ReviewEvent extends BoardEvent
        permits ReviewEvent.ReviewRegistered,
                ReviewEvent.FindingAccepted,
                ReviewEvent.ReviewEventCorrected,
                ReviewHoldEvent,
                OpennessEvent,
                CommissioningEvent,
                PlanEvent {

    ReviewId reviewId();

    /**
     * The board took a review on. It takes effect on the day the review began: nothing about it can be earlier.
     *
     * @param statedFindings how many findings the review is said to have, where its source counts without listing
     * @param statedActions the same for its actions
     */
    @StoredAs("ReviewRegistered")
    record ReviewRegistered(
            ReviewId reviewId,
            LocalDate effectiveOn,
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
            @Nullable Integer statedActions)
            implements ReviewEvent {}

    /** The review accepted a finding and gave it its number. */
    @StoredAs("FindingAccepted")
    record FindingAccepted(
            ReviewId reviewId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            FindingId findingId)
            implements ReviewEvent {}

    /** An earlier event of this review was recorded wrongly. */
    @StoredAs("ReviewEventCorrected")
    record ReviewEventCorrected(
            ReviewId reviewId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            long corrects,
            String whatWasWrong,
            @Nullable Long restatedBy)
            implements ReviewEvent, Correction {}
}
