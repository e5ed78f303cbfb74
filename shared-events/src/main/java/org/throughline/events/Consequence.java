package org.throughline.events;

import org.jspecify.annotations.Nullable;

/** An event that was recorded together with a decision, because of it. If that is taken back, so is this. */
public interface Consequence extends BoardEvent {

    /** The version of the decision; null if it followed from none, or from one that was not recorded with it. */
    @Nullable
    Long follows();
}
