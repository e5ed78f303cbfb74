package org.throughline.events;

/** What a meeting makes of a chair's action. */
public enum RatificationOutcome {
    RATIFIED,
    /** What takes its place is a decision of its own. */
    REVERSED
}
