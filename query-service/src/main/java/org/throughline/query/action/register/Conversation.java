package org.throughline.query.action.register;

import org.jspecify.annotations.Nullable;
import org.throughline.query.action.AssessedAction;

/** The four conversations that delay and drift of an action lead to. */
public enum Conversation {
    /** Neither late nor drifting, and not closed. */
    ON_COURSE,
    /** Late, and not drifting. */
    LATE_BUT_CONTROLLED,
    /** Drifting, and not late. */
    QUIET_DRIFTER,
    LATE_AND_DRIFTING;

    /** Null for a closed action, about which there is none. */
    public static @Nullable Conversation about(AssessedAction action) {
        if (action.view().state().closedOn() != null) return null;
        boolean late = FiveNumber.LATE.counts(action);
        if (FiveNumber.DRIFTING.counts(action)) return late ? LATE_AND_DRIFTING : QUIET_DRIFTER;
        return late ? LATE_BUT_CONTROLLED : ON_COURSE;
    }
}
