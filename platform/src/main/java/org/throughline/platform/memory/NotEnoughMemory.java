package org.throughline.platform.memory;

import org.throughline.platform.start.FailedStart;
import org.throughline.platform.start.StartRefused;

/** The log does not fit into the heap; the message says which heap would do. */
public final class NotEnoughMemory extends StartRefused {

    NotEnoughMemory(String sentence) {
        super(sentence, FailedStart.REFUSED);
    }
}
