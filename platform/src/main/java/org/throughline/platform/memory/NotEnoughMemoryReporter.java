package org.throughline.platform.memory;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;

/** Prints in one sentence, without a stack trace, how much memory the log needs. */
final class NotEnoughMemoryReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof NotEnoughMemory) {
                System.err.println(cause.getMessage());
                return true;
            }
        return false;
    }
}
