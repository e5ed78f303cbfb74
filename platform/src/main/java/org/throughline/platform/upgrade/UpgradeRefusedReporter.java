package org.throughline.platform.upgrade;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;

/** Prints in one sentence, without a stack trace, why this program does not start on this log. */
final class UpgradeRefusedReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof UpgradeRefused) {
                System.err.println(cause.getMessage());
                return true;
            }
        return false;
    }
}
