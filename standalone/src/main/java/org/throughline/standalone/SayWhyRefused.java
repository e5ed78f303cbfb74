package org.throughline.standalone;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;

/** Tells whoever started the program in one sentence why its data directory cannot be used, and nothing else. */
final class SayWhyRefused implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof DataDirectoryRefused) {
                System.err.println(cause.getMessage());
                return true;
            }
        return false;
    }
}
