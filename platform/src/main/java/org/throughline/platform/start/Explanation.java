package org.throughline.platform.start;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

/** Knows some failures of a start by their exceptions. Listed in {@code META-INF/spring.factories}. */
public interface Explanation {

    /**
     * What to tell the operator; null for a failure that this explanation does not know.
     *
     * @param cause one exception of the chain of causes
     */
    @Nullable
    FailedStart of(Throwable cause, ConfigurableEnvironment settings);
}
