package org.throughline.platform.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;

/** Prints which settings are unknown, without a stack trace. */
final class UnknownSettingReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof UnknownSetting) {
                System.err.println(cause.getMessage());
                return true;
            }
        return false;
    }
}
