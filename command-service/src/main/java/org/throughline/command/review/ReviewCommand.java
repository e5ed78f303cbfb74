package org.throughline.command.review;

import static org.throughline.events.access.Role.SECRETARY;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.events.CommitteeId;
import org.throughline.events.Period;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.Figure;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.review.KeyDate;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewKind;

/** What people may ask of a review. */
public sealed interface ReviewCommand {

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
            implements ReviewCommand {}

    @MayAsk(SECRETARY)
    record RaiseFinding(
            @TargetAggregateIdentifier ReviewId reviewId,
            Decision decision,
            FindingKind kind,
            ThemeId theme,
            String statement,
            @Nullable String numberInSource,
            List<Figure> figures)
            implements ReviewCommand {}
}
