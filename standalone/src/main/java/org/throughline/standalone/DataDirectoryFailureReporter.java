package org.throughline.standalone;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;

/** Prints in one sentence, without a stack trace, why the data directory cannot be used. */
final class DataDirectoryFailureReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof DataDirectoryException) {
                System.err.println(cause.getMessage());
                return true;
            }
        return false;
    }
}
