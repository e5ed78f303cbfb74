package org.throughline.platform.upgrade;

/** This program and the log are of different releases that do not go together. Nothing was changed; the message says what to do. */
public final class UpgradeRefused extends RuntimeException {

    UpgradeRefused(String why) {
        super(why, null, false, false);
    }
}
