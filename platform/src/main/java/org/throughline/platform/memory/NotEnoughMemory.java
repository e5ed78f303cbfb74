package org.throughline.platform.memory;

/** The log does not fit into the heap; the message says which heap would do. */
public final class NotEnoughMemory extends RuntimeException {

    NotEnoughMemory(String sentence) {
        super(sentence, null, false, false);
    }
}
