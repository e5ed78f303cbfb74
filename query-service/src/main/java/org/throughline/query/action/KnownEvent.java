package org.throughline.query.action;

import java.time.Instant;
import org.throughline.events.Recorded;
import org.throughline.events.access.Asker;
import org.throughline.events.action.ActionEvent;

/** An event of an action together with who asked for it. */
record KnownEvent(Recorded<ActionEvent> recorded, Asker asker) {

    ActionEvent event() {
        return recorded.event();
    }

    long version() {
        return recorded.version();
    }

    Instant recordedAt() {
        return recorded.recordedAt();
    }
}
