package org.throughline.events.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.BoardEvent;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** The events of one day's drift watch. They prove that it ran. Its day is {@code effectiveOn}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface WatchEvent extends BoardEvent {

    /** The identifier of the stream of one day's watch. No review can have it. */
    static String stream(LocalDate day) {
        return "watch:" + day;
    }

    /** Null: the program records it and no document. */
    @Override
    default @Nullable Source source() {
        return null;
    }

    /**
     * The watch of the day began, or began again after an interruption.
     *
     * @param knownAt the watch reflects the log up to this moment
     * @param policy the version of the policy in force
     */
    @StoredAs("WatchBegun")
    record WatchBegun(LocalDate effectiveOn, Instant knownAt, int policy) implements WatchEvent {}

    /**
     * The watch assessed every action and recorded the results.
     *
     * @param actions the number of actions assessed
     * @param overtaken digests and steps skipped because the action changed meanwhile; the next watch assesses it again
     */
    @StoredAs("WatchEnded")
    record WatchEnded(LocalDate effectiveOn, int actions, int digests, int escalated, int cleared, int overtaken)
            implements WatchEvent {}
}
