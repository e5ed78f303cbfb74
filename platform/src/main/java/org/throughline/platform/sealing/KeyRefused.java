package org.throughline.platform.sealing;

/** The program cannot start with the key for names that it was given. The message is a sentence for the operator. */
public final class KeyRefused extends RuntimeException {

    KeyRefused(String why) {
        super(why, null, false, false);
    }
}
