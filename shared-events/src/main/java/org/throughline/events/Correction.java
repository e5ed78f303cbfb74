package org.throughline.events;

import org.jspecify.annotations.Nullable;

/**
 * Corrects an earlier event of the same stream. Both events stay in the log and in every history; states are folded
 * from the corrected stream.
 */
public interface Correction extends BoardEvent {

    /** The version of the corrected event. */
    long corrects();

    CorrectionReason reason();

    String why();

    /**
     * The version of the event that replaces the corrected one, recorded in the same transaction; null if the corrected
     * event should not have been recorded at all.
     */
    @Nullable
    Long restatedBy();
}
