package org.throughline.events;

import org.jspecify.annotations.Nullable;

/** A meeting's decision on a chair's action of the same stream. */
public interface Ratification extends BoardEvent {

    @Override
    Authority authority();

    /** The version of the chair's action. */
    long decision();

    RatificationOutcome outcome();

    /** Why it was reversed; null if it was ratified. */
    default @Nullable String reason() {
        return null;
    }
}
