package org.throughline.command;

import org.throughline.domain.Asker;
import org.throughline.events.BoardEvent;

/** Who may read reviews, findings and actions now. */
public interface ReviewReaders {

    /**
     * Whether a user may read a stream of this family: every one that no reporting restriction can hide; of a review only
     * one that exists.
     */
    boolean mayRead(Asker asker, String stream, Class<? extends BoardEvent> family);
}
