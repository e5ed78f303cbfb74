package org.throughline.command.review.hold;

import static org.throughline.command.Rule.HOLD_IS_REVIEWED_LATER;
import static org.throughline.command.Rule.REVIEW_IS_NOT_ON_HOLD;
import static org.throughline.command.Rule.REVIEW_IS_ON_HOLD;
import static org.throughline.command.Wording.day;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.board.Board;
import org.throughline.command.HoldOversight;
import org.throughline.domain.action.Hold;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.review.ReviewHoldEvent;
import org.throughline.events.review.ReviewHoldEvent.ReviewHeld;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReleased;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReviewed;

/** When a review can be put on hold, and how its hold is reviewed and released. */
public final class ReviewHoldRules {

    private ReviewHoldRules() {}

    public static void check(ReviewHoldEvent event, ReviewState now, Board board) {
        HoldOversight.isDecidedByAnOverseer(event.authority(), now, board);
        var hold = now.hold();
        switch (event) {
            case ReviewHeld e -> {
                REVIEW_IS_NOT_ON_HOLD.check(
                        hold == null,
                        () -> "the review has been on hold since %s; its hold has to be released first"
                                .formatted(day(Objects.requireNonNull(hold).from())));
                isReviewedLater(e.reviewBy(), e.effectiveOn());
            }
            case ReviewHoldReviewed e -> {
                isOnHold(hold);
                isReviewedLater(e.reviewBy(), e.effectiveOn());
            }
            case ReviewHoldReleased _ -> isOnHold(hold);
        }
    }

    private static void isOnHold(@Nullable Hold hold) {
        REVIEW_IS_ON_HOLD.check(hold != null, () -> "the review is not on hold");
    }

    private static void isReviewedLater(LocalDate reviewBy, LocalDate decidedOn) {
        HOLD_IS_REVIEWED_LATER.check(reviewBy.isAfter(decidedOn));
    }
}
