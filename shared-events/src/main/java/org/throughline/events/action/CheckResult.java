package org.throughline.events.action;

/** What a later measurement says of a change that had been shown. */
public enum CheckResult {
    HELD,
    IMPROVED,
    WEAKENED,
    LOST,
    NOT_COMPARABLE,
    NOT_DONE;

    /** The change was found again, at least as it was. */
    public boolean lasting() {
        return this == HELD || this == IMPROVED;
    }

    /** What was gained is going or gone: reopening is proposed, and a person decides. */
    public boolean proposesReopening() {
        return this == WEAKENED || this == LOST;
    }
}
