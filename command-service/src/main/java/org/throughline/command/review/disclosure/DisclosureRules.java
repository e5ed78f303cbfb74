package org.throughline.command.review.disclosure;

import static org.throughline.command.Rule.PUBLICATION_FOLLOWS_THE_REVIEW;
import static org.throughline.command.Rule.RESTRICTED_REVIEW_IS_NOT_PUBLISHED;
import static org.throughline.command.Rule.RESTRICTION_IS_IN_FORCE;
import static org.throughline.command.Rule.RESTRICTION_IS_REVIEWED_LATER;
import static org.throughline.command.Rule.RESTRICTION_IS_THE_ONLY_ONE;
import static org.throughline.command.Wording.day;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.board.Board;
import org.throughline.command.HoldOversight;
import org.throughline.domain.action.Restriction;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.review.DisclosureEvent;
import org.throughline.events.review.DisclosureEvent.PublicationDecided;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionImposed;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionLifted;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionReviewed;

/** When a reporting restriction can be imposed and lifted, and a report published. */
public final class DisclosureRules {

    private DisclosureRules() {}

    public static void check(DisclosureEvent event, ReviewState now, Board board) {
        var restriction = now.disclosure().restriction();
        switch (event) {
            case ReportingRestrictionImposed e -> {
                HoldOversight.isDecidedByAnOverseer(e.authority(), now, board);
                RESTRICTION_IS_THE_ONLY_ONE.check(
                        restriction == null, () -> "%s; it has to be lifted first".formatted(inForce(restriction)));
                isReviewedLater(e.reviewBy(), e.effectiveOn());
            }
            case ReportingRestrictionReviewed e -> {
                HoldOversight.isDecidedByAnOverseer(e.authority(), now, board);
                isInForce(restriction);
                isReviewedLater(e.reviewBy(), e.effectiveOn());
            }
            case ReportingRestrictionLifted e -> {
                HoldOversight.isDecidedByAnOverseer(e.authority(), now, board);
                isInForce(restriction);
            }
            case PublicationDecided e -> {
                var publishedOn = e.publication().publishedBy();
                RESTRICTED_REVIEW_IS_NOT_PUBLISHED.check(
                        publishedOn == null || restriction == null, () -> inForce(restriction));
                PUBLICATION_FOLLOWS_THE_REVIEW.check(
                        publishedOn == null || !publishedOn.isBefore(now.beganOn()),
                        () -> "the review began on %s; %s is before it"
                                .formatted(day(now.beganOn()), day(Objects.requireNonNull(publishedOn))));
            }
        }
    }

    private static void isInForce(@Nullable Restriction restriction) {
        RESTRICTION_IS_IN_FORCE.check(restriction != null, () -> "no reporting restriction is in force");
    }

    private static void isReviewedLater(@Nullable LocalDate reviewBy, LocalDate decidedOn) {
        RESTRICTION_IS_REVIEWED_LATER.check(reviewBy != null && reviewBy.isAfter(decidedOn));
    }

    private static String inForce(@Nullable Restriction restriction) {
        return "a reporting restriction has been in force since %s"
                .formatted(day(Objects.requireNonNull(restriction).on()));
    }
}
