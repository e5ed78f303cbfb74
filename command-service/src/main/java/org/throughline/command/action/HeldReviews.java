package org.throughline.command.action;

import org.throughline.events.ReviewId;

/** Which reviews are on hold, and their actions with them. */
public interface HeldReviews {
    boolean onHold(ReviewId review);
}
