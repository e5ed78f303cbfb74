package org.throughline.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.query.projection.ViewRecord.Build;

/**
 * The status of a view, for administrators.
 *
 * @param version the live one; null until the first is ready
 * @param behind the number of events in the log that the view has not read, as far as this process knows
 * @param behindSeconds how long the first of them has been waiting
 * @param parked the number of streams with parked events; null while MongoDB is unavailable
 * @param build of the next version; null when there is none
 */
public record ViewStatus(
        String view,
        State status,
        @Nullable String version,
        long behind,
        double behindSeconds,
        @Nullable Long parked,
        @Nullable BuildStatus build) {

    /** The state of a view in this process. */
    public enum State {
        /** It shows everything in the log, or will within a moment. */
        CURRENT,
        /** It has shown less than everything in the log for longer than a moment. */
        BEHIND,
        /** The first version is being built, so there is nothing to show. */
        BEING_BUILT,
        /** Its documents cannot be written; this is tried again and again. */
        STUCK,
        /** MongoDB does not answer. */
        OUT_OF_REACH
    }

    /** The stage of a build. */
    public enum Stage {
        PAUSED,
        READING,
        CATCHING_UP
    }

    /**
     * The progress of a build.
     *
     * @param done the number of events handled
     * @param total the number of events when it began
     * @param secondsLeft null until the rate is known
     */
    public record BuildStatus(
            String version,
            Stage stage,
            Instant begunAt,
            long done,
            long total,
            long eventsPerSecond,
            @Nullable Long secondsLeft) {

        static BuildStatus of(Build build) {
            long rate = build.eventsPerSecond();
            return new BuildStatus(
                    build.version(),
                    build.paused() ? Stage.PAUSED : build.read() ? Stage.CATCHING_UP : Stage.READING,
                    build.begunAt(),
                    build.done(),
                    build.total(),
                    rate,
                    rate == 0 ? null : Math.ceilDiv(build.total() - build.done(), rate));
        }
    }
}
