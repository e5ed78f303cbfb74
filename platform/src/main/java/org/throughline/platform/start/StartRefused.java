package org.throughline.platform.start;

import org.springframework.boot.ExitCodeGenerator;

/** A start that cannot succeed until the operator changes something. The message says in one sentence what and how. */
public class StartRefused extends RuntimeException implements ExitCodeGenerator {

    private final int exitCode;

    protected StartRefused(String sentence, int exitCode) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    /** What the program found, on the machine or in its stores. */
    public static StartRefused because(String sentence) {
        return new StartRefused(sentence, FailedStart.REFUSED);
    }

    /** A setting or an argument that is wrong in itself. */
    public static StartRefused forSetting(String sentence) {
        return new StartRefused(sentence, FailedStart.WRONG_SETTING);
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    FailedStart failedStart() {
        return new FailedStart(String.valueOf(getMessage()), exitCode);
    }
}
