package org.throughline.events.impact;

/** Which way a measure has to move for practice to be better. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER
}
