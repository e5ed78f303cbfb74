package org.throughline.query.impact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.events.ActionId;
import org.throughline.events.ReviewId;
import org.throughline.query.action.ActionView;

/**
 * Two things on record that cannot both be the whole truth, side by side. Which one is wrong is for people to find out.
 *
 * @param action the action it is about; null for the plan of a review
 * @param sentence the contradiction, for people
 * @param said the record that came first, or is still in force
 * @param beside the record that contradicts it
 */
public record Contradiction(
        Kind kind, ReviewId review, @Nullable ActionId action, String sentence, Side said, Side beside) {

    /** How two records disagree. */
    public enum Kind {
        /** A reading, and a later worse one of the same measure. */
        MEASURED_WORSE_LATER,
        /** A typed baseline, and another reading of the same measure on record before it. */
        BASELINE_BESIDE_READING,
        /** Claimed or accepted as done, and a later reading misses its target. */
        COMPLETE_BESIDE_TARGET_MISSED,
        /** Claimed or accepted as done, and its due date says "ongoing", or a later report says less than 100 %. */
        COMPLETE_BESIDE_ONGOING,
        /** Signed off, and a check finds that the change is weaker or lost. */
        SIGNED_OFF_BESIDE_FAILED_CHECK,
        /** Signed off, and a later count finds less than half of the cases in order, beyond chance. */
        SIGNED_OFF_BESIDE_POOR_READING,
        /** A review's plan signed off, and one of its actions open. */
        PLAN_SIGNED_OFF_BESIDE_OPEN_ACTION
    }

    /**
     * One side of it.
     *
     * @param id the action or the review that has the event
     * @param version the event that says it
     * @param dayRestsOn null for a day that this board has given
     */
    public record Side(
            String id, long version, LocalDate on, @Nullable DayBasis dayRestsOn, String words) {}

    static Contradiction of(Kind kind, ActionView action, String sentence, Side said, Side beside) {
        return new Contradiction(kind, action.review(), action.action(), sentence, said, beside);
    }

    /** The day from which the two records contradict each other: the later one. */
    LocalDate since() {
        return said.on().isAfter(beside.on()) ? said.on() : beside.on();
    }
}
