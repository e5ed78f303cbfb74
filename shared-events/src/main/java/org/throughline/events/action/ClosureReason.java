package org.throughline.events.action;

/** Why an action ended. */
public enum ClosureReason {
    IMPACT_SUSTAINED,
    COMPLETED_WITHOUT_IMPACT_EVIDENCE,
    /** The Care Act 2014, schedule 2, paragraph 4(1)(g) asks a board to publish the reason. */
    NOT_TO_BE_IMPLEMENTED,
    SUPERSEDED,
    MERGED,
    OVERTAKEN_BY_EVENTS;

    /** Another action takes its place. */
    public boolean hasSuccessor() {
        return this == SUPERSEDED || this == MERGED;
    }

    /** Whether it closes a signed-off action. The other reasons close an open action. */
    public boolean followsSignOff() {
        return this == IMPACT_SUSTAINED || this == COMPLETED_WITHOUT_IMPACT_EVIDENCE;
    }
}
