package org.throughline.command.review;

import static org.throughline.events.access.Role.SECRETARY;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.Period;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.Figure;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.review.KeyDate;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewKind;

/** What people may ask of a review: to take it on, to raise a finding, to correct it, and the rest by what it is about. */
public sealed interface ReviewCommand
        permits ReviewCommand.RegisterReview,
                ReviewCommand.RaiseFinding,
                ReviewCommand.CorrectReview,
                ReviewHoldCommand,
                OpennessCommand,
                CommissioningCommand,
                PlanCommand {

    ReviewId reviewId();

    Decision decision();

    /** The event that records it, if no rule speaks against that. */
    ReviewEvent event(ReviewState now);

    /** Takes a review on, from the day it began, which is the day this decision takes effect. */
    @MayAsk(SECRETARY)
    record RegisterReview(
            @TargetAggregateIdentifier ReviewId reviewId,
            Decision decision,
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
            implements ReviewCommand {

        /** Nothing went before it, so it depends on nothing. */
        @Override
        public ReviewEvent event(ReviewState now) {
            return registered();
        }

        ReviewRegistered registered() {
            return new ReviewRegistered(
                    reviewId,
                    decision.effectiveOn(),
                    decision.authority(),
                    decision.source(),
                    kind,
                    reference,
                    title,
                    method,
                    commissionedBy,
                    period,
                    keyDates,
                    publication,
                    statedFindings,
                    statedActions);
        }
    }

    /** Raises a finding, which the review numbers. */
    @MayAsk(SECRETARY)
    record RaiseFinding(
            @TargetAggregateIdentifier ReviewId reviewId,
            Decision decision,
            FindingKind kind,
            ThemeId theme,
            String statement,
            @Nullable String numberInSource,
            List<Figure> figures)
            implements ReviewCommand {

        @Override
        public ReviewEvent event(ReviewState now) {
            return new FindingAccepted(
                    reviewId,
                    decision.effectiveOn(),
                    decision.authority(),
                    decision.source(),
                    FindingId.of(reviewId, now.findings().size() + 1));
        }
    }

    /**
     * Says that an event was recorded wrongly.
     *
     * @param corrects its version
     * @param restated what would have recorded it rightly; null when it should not have been recorded at all
     */
    @MayAsk(SECRETARY)
    record CorrectReview(
            @TargetAggregateIdentifier ReviewId reviewId,
            Decision decision,
            long corrects,
            String whatWasWrong,

            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) @Nullable
            ReviewCommand restated)
            implements ReviewCommand {

        /** A correction has two events, which {@link ReviewStory} records together. */
        @Override
        public ReviewEvent event(ReviewState now) {
            throw new IllegalStateException("a correction is not one event");
        }
    }
}
