package org.throughline.events.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.BoardEvent;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** What happened to the watch of one day, so that it can be proved that it was held. Its day is {@code effectiveOn}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface WatchEvent extends BoardEvent {

    /** The identifier of the stream of one day's watch, which no review can have. */
    static String stream(LocalDate day) {
        return "watch:" + day;
    }

    /** Nobody reads of a watch anywhere: the program holds it. */
    @Override
    default @Nullable Source source() {
        return null;
    }

    /**
     * The watch of the day began, or began again after it was interrupted.
     *
     * @param knownAt it looks at what had been recorded by then
     * @param policy the version of the policy in force
     */
    @StoredAs("WatchBegun")
    record WatchBegun(LocalDate effectiveOn, Instant knownAt, int policy) implements WatchEvent {}

    /**
     * Every action was looked at, and everything that follows was recorded.
     *
     * @param actions how many were looked at
     * @param overtaken digests and steps that were left out because somebody decided on the same actions in the same
     *     moment; they are looked at again the next morning
     */
    @StoredAs("WatchEnded")
    record WatchEnded(LocalDate effectiveOn, int actions, int digests, int escalated, int cleared, int overtaken)
            implements WatchEvent {}
}
