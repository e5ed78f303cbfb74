package org.throughline.board.reading;

import org.throughline.domain.Asker;
import org.throughline.events.BoardEvent;

/** Who may read a stream of the log now. */
public interface ReadPermission {

    /**
     * Whether a user may read a stream of this family: every one that no reporting restriction can hide; of a review only
     * one that exists.
     */
    boolean mayRead(Asker asker, String stream, Class<? extends BoardEvent> family);

    /** Whether nothing is hidden from a user. */
    default boolean readsAll(Asker asker) {
        return true;
    }
}
