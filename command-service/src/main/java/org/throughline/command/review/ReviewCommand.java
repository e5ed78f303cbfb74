package org.throughline.command.review;

import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.review.ReviewEvent;

/** A decision on a review. */
public interface ReviewCommand extends Command {

    /** The event that records it on this state, before the rules have checked it. */
    ReviewEvent event(ReviewState now, Decision decision, DecisionContext context);

    /**
     * The event that a correction states instead of another.
     *
     * @param wrong the event that was recorded wrongly
     */
    default ReviewEvent event(ReviewState now, ReviewEvent wrong, Decision decision, DecisionContext context) {
        return event(now, decision, context);
    }

    /** Checks what it says about other aggregates, as they were on its day. */
    default void checkOthers(ReviewState then, Decision decision, DecisionContext context) {}

    /** Names another event by the version under which it shows, which it keeps when it is corrected. */
    default ReviewCommand naming(LongUnaryOperator place) {
        return this;
    }

    @Override
    default @Nullable ReviewCommand restated() {
        return null;
    }

    @Override
    default @Nullable ReviewCommand followedBy() {
        return null;
    }
}
