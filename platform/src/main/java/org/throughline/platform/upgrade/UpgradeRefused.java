package org.throughline.platform.upgrade;

import org.throughline.platform.start.FailedStart;
import org.throughline.platform.start.StartRefused;

/** This program and the log are of different releases that do not go together. Nothing was changed; the message says what to do. */
public final class UpgradeRefused extends StartRefused {

    UpgradeRefused(String why) {
        super(why, FailedStart.REFUSED);
    }
}
