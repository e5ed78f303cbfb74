package org.throughline.query.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A view as an administrator looks at it.
 *
 * @param generation the one that is shown; null until the first is ready
 * @param behind events of the log that have not been looked at yet, as far as this process can tell
 * @param behindSeconds for how long the first of them has been waiting
 * @param parked reviews, findings or actions whose events are parked; null while the store is out of reach
 * @param build the making of the next generation; null when none is made
 */
record ShownView(
        String view,
        ViewStanding standing,
        @Nullable String generation,
        long behind,
        double behindSeconds,
        @Nullable Long parked,
        @Nullable ShownBuild build) {

    /** What the making of a generation is at. */
    enum Stage {
        PAUSED,
        READING,
        CATCHING_UP
    }

    /**
     * The making of a generation.
     *
     * @param done events handled
     * @param total events there were when it began
     * @param secondsLeft null until there is something to tell it by
     */
    record ShownBuild(
            String generation,
            Stage stage,
            Instant begunAt,
            long done,
            long total,
            long eventsPerSecond,
            @Nullable Long secondsLeft) {

        static ShownBuild of(Build build) {
            long rate = build.eventsPerSecond();
            return new ShownBuild(
                    build.generation(),
                    build.paused() ? Stage.PAUSED : build.read() ? Stage.CATCHING_UP : Stage.READING,
                    build.begunAt(),
                    build.done(),
                    build.total(),
                    rate,
                    rate == 0 ? null : Math.ceilDiv(build.total() - build.done(), rate));
        }
    }
}
