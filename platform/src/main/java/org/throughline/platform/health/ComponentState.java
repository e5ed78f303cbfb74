package org.throughline.platform.health;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Status;

/**
 * The state of one health component.
 *
 * @param component its name in {@code /actuator/health}
 * @param attention what a person has to do; null if nothing, or if the component does not say
 */
public record ComponentState(
        String component, Level level, @Nullable Attention attention) {

    /** How bad it is. The order is that of the metric. */
    public enum Level {
        WELL,
        WARNING,
        FAILED,
        /** It could not be found out. */
        UNKNOWN;

        static Level of(Status status) {
            if (status.equals(Status.UP)) return WELL;
            if (status.equals(Attention.WARNING)) return WARNING;
            return status.equals(Status.UNKNOWN) ? UNKNOWN : FAILED;
        }
    }
}
