package org.throughline.command;

import java.util.List;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;

/** The streams of other aggregates, read from the log, so that the answer is never behind. */
public interface RecordedStreams {

    boolean exists(String stream);

    /** The events of a stream, corrections included, in the order of their versions; empty if there is none. */
    <E extends BoardEvent> List<Recorded<E>> read(String stream, Class<E> family);
}
