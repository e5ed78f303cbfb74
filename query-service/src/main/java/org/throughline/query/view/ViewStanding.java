package org.throughline.query.view;

/** How a view stands in this process. */
enum ViewStanding {
    /** It shows what is in the log, or will in a moment. */
    CURRENT,
    /** It shows less than there is in the log, for longer than a moment. */
    BEHIND,
    /** The first generation is being made, so there is nothing to show yet. */
    BEING_BUILT,
    /** It cannot be written, and is tried again and again. */
    STUCK,
    /** The store it is in does not answer. */
    OUT_OF_REACH
}
