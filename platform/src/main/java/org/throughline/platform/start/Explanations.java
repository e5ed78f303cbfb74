package org.throughline.platform.start;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Finds the sentence for a start that failed. */
final class Explanations {

    private static final int CAUSES_MAX = 50;

    private Explanations() {}

    static FailedStart of(Throwable failure, ConfigurableEnvironment settings) {
        var known = SpringFactoriesLoader.forDefaultResourceLocation().load(Explanation.class);
        var causes = causes(failure);
        for (var cause : causes) if (cause instanceof StartRefused refused) return refused.failedStart();
        for (var cause : causes)
            for (var explanation : known) {
                var found = explanation.of(cause, settings);
                if (found != null) return found;
            }
        return UnforeseenFailure.of(failure, settings);
    }

    /** The outermost first. */
    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (@Nullable Throwable cause = failure; cause != null && causes.size() < CAUSES_MAX; cause = cause.getCause())
            causes.add(cause);
        return causes;
    }
}
