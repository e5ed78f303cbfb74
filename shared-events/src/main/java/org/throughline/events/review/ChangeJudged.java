package org.throughline.events.review;

import java.util.List;
import org.throughline.events.ActionId;

/**
 * A committee's judgement of one kind of change.
 *
 * @param statement what changed, in the committee's words
 * @param evidence the measurements that the judgement rests on; empty if it rests on none
 */
public record ChangeJudged(Change change, String statement, List<CitedEvidence> evidence) {

    /** Whether something changed. */
    public enum Change {
        IMPROVED,
        PARTLY_IMPROVED,
        UNCHANGED,
        WORSENED,
        NOT_KNOWN;

        public boolean isForTheBetter() {
            return this == IMPROVED || this == PARTLY_IMPROVED;
        }
    }

    /**
     * A measurement of an action.
     *
     * @param version the event of the action that recorded it
     */
    public record CitedEvidence(ActionId action, long version) {}
}
