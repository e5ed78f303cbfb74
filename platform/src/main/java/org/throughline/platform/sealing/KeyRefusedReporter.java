package org.throughline.platform.sealing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;

/** Prints in one sentence, without a stack trace, why the key for names cannot be used. */
final class KeyRefusedReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof KeyRefused) {
                System.err.println(cause.getMessage());
                return true;
            }
        return false;
    }
}
