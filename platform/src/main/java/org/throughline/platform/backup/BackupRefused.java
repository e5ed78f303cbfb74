package org.throughline.platform.backup;

import org.jspecify.annotations.Nullable;
import org.throughline.platform.commandline.CommandRefused;

/** A backup was not taken or not restored, and nothing has changed. The message is a sentence for the operator. */
public final class BackupRefused extends CommandRefused {

    public BackupRefused(String why) {
        this(why, null);
    }

    BackupRefused(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
