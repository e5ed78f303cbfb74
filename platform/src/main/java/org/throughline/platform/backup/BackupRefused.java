package org.throughline.platform.backup;

import org.jspecify.annotations.Nullable;

/** Why a backup was not taken or not restored, in a sentence for whoever asked for it. Nothing has changed then. */
public final class BackupRefused extends RuntimeException {

    public BackupRefused(String why) {
        this(why, null);
    }

    BackupRefused(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
