package org.throughline.platform.sealing;

import org.throughline.platform.start.FailedStart;
import org.throughline.platform.start.StartRefused;

/** The program cannot start with the key for names that it was given. The message is a sentence for the operator. */
public final class KeyRefused extends StartRefused {

    KeyRefused(String why) {
        this(why, FailedStart.REFUSED);
    }

    private KeyRefused(String why, int exitCode) {
        super(why, exitCode);
    }

    static KeyRefused ofSetting(String why) {
        return new KeyRefused(why, FailedStart.WRONG_SETTING);
    }
}
