package org.throughline.events.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.Beginning;
import org.throughline.events.BoardEvent;
import org.throughline.events.CommitteeId;
import org.throughline.events.Correction;
import org.throughline.events.CorrectionReason;
import org.throughline.events.FindingId;
import org.throughline.events.Period;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** The events of a review. The events that most reviews have are here; the others are in families by subject. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ReviewEvent extends BoardEvent
        permits ReviewEvent.ReviewRegistered,
                ReviewEvent.FindingAccepted,
                ReviewEvent.ReviewEventCorrected,
                ReviewHoldEvent,
                DisclosureEvent,
                CommissioningEvent,
                PlanEvent,
                ReviewRatificationEvent {

    ReviewId reviewId();

    /**
     * A review was registered, effective on the day the review began. No event of the review can take effect earlier.
     *
     * @param statedFindings the number of findings, if the source counts without listing them
     * @param statedActions the number of actions, if the source counts without listing them
     */
    @StoredAs(value = "ReviewRegistered", version = 2)
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
            implements ReviewEvent, Beginning {}

    /** The review accepted a finding and numbered it. */
    @StoredAs("FindingAccepted")
    record FindingAccepted(
            ReviewId reviewId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            FindingId findingId)
            implements ReviewEvent {}

    /**
     * An earlier event of this review was corrected.
     *
     * @param reason since version 2; {@link CorrectionReason#NOT_STATED} in events recorded before
     */
    @StoredAs(value = "ReviewEventCorrected", version = 2)
    record ReviewEventCorrected(
            ReviewId reviewId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            long corrects,
            CorrectionReason reason,
            String why,
            @Nullable Long restatedBy)
            implements ReviewEvent, Correction {}
}
