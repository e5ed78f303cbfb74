package org.throughline.events.action;

/** The result of a sustained check. */
public enum CheckResult {
    HELD,
    IMPROVED,
    WEAKENED,
    LOST,
    NOT_COMPARABLE,
    NOT_DONE;

    /** Whether the change was found to last. */
    public boolean lasting() {
        return this == HELD || this == IMPROVED;
    }

    /** Whether the check proposes reopening. A person decides. */
    public boolean proposesReopening() {
        return this == WEAKENED || this == LOST;
    }
}
