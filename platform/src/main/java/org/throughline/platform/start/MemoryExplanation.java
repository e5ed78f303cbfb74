package org.throughline.platform.start;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

/** A start that ran out of memory or threads, where the JVM did not end the process itself. */
final class MemoryExplanation implements Explanation {

    @Override
    public @Nullable FailedStart of(Throwable cause, ConfigurableEnvironment settings) {
        if (!(cause instanceof OutOfMemoryError)) return null;
        if (String.valueOf(cause.getMessage()).contains("native thread"))
            return FailedStart.because(
                    "The system gives this program no further thread. Raise the number of processes that its user may"
                            + " have: ulimit -u 4096, or TasksMax=4096 in its service unit.");
        return FailedStart.because(
                "Java may use %d MB of memory, and the start needs more. Give it more with the option -Xmx of java, such"
                                .formatted(Runtime.getRuntime().maxMemory() >> 20)
                        + " as -Xmx1g.");
    }
}
