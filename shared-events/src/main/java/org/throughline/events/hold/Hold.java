package org.throughline.events.hold;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period in which an action or a whole review could not lawfully proceed.
 *
 * @param version the event that placed it, in the stream of the action, or of its review
 * @param ofReview whether the whole review is held, and not this action alone
 * @param reviewBy the day until which it counts unless it is reviewed before
 * @param releasedOn null while it is in force
 */
public record Hold(
        long version,
        boolean ofReview,
        LocalDate from,
        HoldReason reason,
        String explanation,
        LocalDate reviewBy,
        @Nullable LocalDate releasedOn) {

    public boolean inForce() {
        return releasedOn == null;
    }

    /** In force, and past the day by which it had to be reviewed. */
    public boolean expiredBy(LocalDate day) {
        return inForce() && day.isAfter(reviewBy);
    }

    public Hold reviewed(LocalDate nextReviewBy) {
        return new Hold(version, ofReview, from, reason, explanation, nextReviewBy, releasedOn);
    }

    public Hold released(LocalDate on) {
        return new Hold(version, ofReview, from, reason, explanation, reviewBy, on);
    }

    /** The last day that it covers: its release, or the review it did not get. */
    public LocalDate coversUntil() {
        return releasedOn != null && releasedOn.isBefore(reviewBy) ? releasedOn : reviewBy;
    }
}
