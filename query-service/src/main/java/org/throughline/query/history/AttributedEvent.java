package org.throughline.query.history;

import java.time.Instant;
import org.throughline.domain.Asker;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;

/** An event and the person who recorded it. */
public record AttributedEvent<E extends BoardEvent>(Recorded<E> recorded, Asker asker) {

    public E event() {
        return recorded.event();
    }

    public long version() {
        return recorded.version();
    }

    public Instant recordedAt() {
        return recorded.recordedAt();
    }
}
