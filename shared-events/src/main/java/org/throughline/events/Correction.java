package org.throughline.events;

import org.jspecify.annotations.Nullable;

/**
 * Says that an earlier event of the same stream was recorded wrongly. Both stay in the log and in every history; what
 * follows from the stream is what follows from it as corrected.
 */
public interface Correction extends BoardEvent {

    /** The version of the event that was recorded wrongly. */
    long corrects();

    String whatWasWrong();

    /**
     * The version of the event that says it rightly, recorded in the same transaction; null when the corrected event
     * should not have been recorded at all.
     */
    @Nullable
    Long restatedBy();
}
