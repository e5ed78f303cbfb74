package org.throughline.command;

import java.time.LocalDate;
import java.util.List;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.events.BoardEvent;

/** The streams of other aggregates, read from the log, so that the answer is never behind. */
public interface RecordedStreams {

    boolean exists(String stream);

    /** The events of a stream, corrections included, in the order of their versions; empty if there is none. */
    <E extends BoardEvent> List<Recorded<E>> read(String stream, Class<E> family);

    /** Whether a stream had begun by a day. */
    default <E extends BoardEvent> boolean hasBegun(LocalDate day, String stream, Class<E> family) {
        return !effectiveBy(day, stream, family).isEmpty();
    }

    /** The events of a stream that had taken effect by a day, corrected, in effective order. */
    default <E extends BoardEvent> List<Recorded<E>> effectiveBy(LocalDate day, String stream, Class<E> family) {
        return Timeline.effectiveBy(read(stream, family), day, null);
    }
}
