package org.throughline.board.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;

/** Prints in one sentence, without a stack trace, why a demonstration does not start. */
final class DemonstrationFailureReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof DemonstrationRefused) {
                System.err.println(cause.getMessage());
                return true;
            }
        return false;
    }
}
