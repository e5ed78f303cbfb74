package org.throughline.query.finding;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.throughline.events.finding.FindingEvent;
import org.throughline.query.life.Following;

/** Keeps the view of findings current. */
class FindingProjection {

    private final Following<FindingEvent, FindingView> following;

    FindingProjection(Following<FindingEvent, FindingView> following) {
        this.following = following;
    }

    @EventHandler
    void on(FindingEvent event, @SequenceNumber long version, @Timestamp Instant recordedAt, MetaData metaData) {
        following.on(event.findingId().value(), event, version, recordedAt, metaData);
    }
}
