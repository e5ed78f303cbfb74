package org.throughline.platform.commandline;

import org.jspecify.annotations.Nullable;

/** A command was not carried out. The message is a sentence for the person who gave it. */
public class CommandRefused extends RuntimeException {

    private final int exitCode;

    public CommandRefused(String why) {
        this(why, Commands.REFUSED);
    }

    public CommandRefused(String why, int exitCode) {
        super(why, null, false, false);
        this.exitCode = exitCode;
    }

    protected CommandRefused(String why, @Nullable Throwable cause) {
        super(why, cause);
        this.exitCode = Commands.REFUSED;
    }

    public int exitCode() {
        return exitCode;
    }
}
