package org.throughline.query.impact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.ReviewId;
import org.throughline.query.action.ActionView;

/**
 * Two things on record that cannot both be the whole truth, side by side. Which one is wrong is for people to find out.
 *
 * @param action the action it is about; null for the plan of a review
 * @param sentence what is odd, for people
 * @param said what was said first, or is said still
 * @param beside what stands beside it
 */
record Contradiction(Kind kind, ReviewId review, @Nullable ActionId action, String sentence, Side said, Side beside) {

    /** How two records disagree. */
    enum Kind {
        /** A reading that a later one of the same measure does not bear out. */
        MEASURED_WORSE_LATER,
        /** Done, by its owner's word at least, and a later reading misses its target. */
        COMPLETE_BESIDE_TARGET_MISSED,
        /** Done, and its due date still says "ongoing", or a later report says that it goes on. */
        COMPLETE_BESIDE_ONGOING,
        /** Signed off, and a check finds that the change is weaker or lost. */
        SIGNED_OFF_BESIDE_FAILED_CHECK,
        /** Signed off, and a later count finds most cases not as they should be, beyond chance. */
        SIGNED_OFF_BESIDE_POOR_READING,
        /** A review's plan signed off, and one of its actions open. */
        PLAN_SIGNED_OFF_BESIDE_OPEN_ACTION
    }

    /**
     * One side of it.
     *
     * @param id the action or the review in whose story it is
     * @param version the event that says it
     */
    record Side(String id, long version, LocalDate on, String words) {}

    static Contradiction of(Kind kind, ActionView action, String sentence, Side said, Side beside) {
        return new Contradiction(kind, action.review(), action.action(), sentence, said, beside);
    }

    /** The later of the two days, on which it began to be one. */
    LocalDate since() {
        return said.on().isAfter(beside.on()) ? said.on() : beside.on();
    }
}
