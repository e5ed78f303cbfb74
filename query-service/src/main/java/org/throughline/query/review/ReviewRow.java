package org.throughline.query.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.domain.EventReference;
import org.throughline.domain.review.Plan;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.Period;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.review.KeyDate;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewKind;
import org.throughline.query.history.CorrectionMark;

/**
 * One review as it was on a day.
 *
 * @param beganOnRestsOn what the day it began rests on; null for a day that this board has given
 * @param keyDates those whose day has come, and appointments
 * @param statedFindings the number of findings its report states; {@code recordedFindings} is the number recorded here
 * @param planSummary its plan: since when it is so, how many of its actions were recorded then, and what it changed
 * @param toBeRatified chair's actions on it that wait for a meeting
 * @param corrected which figures corrections lowered; null if nothing was corrected
 * @param overseenBy the committee that oversees it now, if oversight was delegated
 */
public record ReviewRow(
        ReviewId id,
        long version,
        ReviewKind kind,
        String reference,
        String title,
        @Nullable String method,
        CommitteeId commissionedBy,
        CommitteeId overseenBy,
        LocalDate beganOn,
        @Nullable DayBasis beganOnRestsOn,
        @Nullable Period period,
        List<KeyDate> keyDates,
        Publication publication,
        Plan.Status planStatus,
        ShownPlan planSummary,
        boolean onHold,
        boolean restricted,
        @Nullable Integer statedFindings,
        long recordedFindings,
        @Nullable Integer statedActions,
        long recordedActions,
        List<EventReference> toBeRatified,
        @Nullable CorrectionMark corrected,
        @Nullable Authority authority,
        @Nullable Source source) {

    /**
     * Shows a review.
     *
     * @param registered what was so of its registration on that day
     */
    static ReviewRow of(
            ReviewState review,
            ReviewRegistered registered,
            long findings,
            long actions,
            @Nullable CorrectionMark corrected) {
        return new ReviewRow(
                review.review(),
                review.version(),
                registered.kind(),
                registered.reference(),
                registered.title(),
                registered.method(),
                registered.commissionedBy(),
                review.commissioning().oversight().current(),
                review.beganOn(),
                DayBasis.of(registered),
                registered.period(),
                registered.keyDates(),
                registered.publication(),
                review.plan().status(),
                ShownPlan.of(review),
                review.hold() != null,
                review.disclosure().restriction() != null,
                registered.statedFindings(),
                findings,
                registered.statedActions(),
                actions,
                review.chairsActions().waiting(),
                corrected,
                registered.authority(),
                registered.source());
    }
}
