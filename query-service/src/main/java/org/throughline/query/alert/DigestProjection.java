package org.throughline.query.alert;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.throughline.events.alert.DigestEvent;
import org.throughline.query.life.Following;

/** Keeps the view of digests current. It sends nothing, so a rebuild sends nothing. */
class DigestProjection {

    private final Following<DigestEvent, DigestView> following;

    DigestProjection(Following<DigestEvent, DigestView> following) {
        this.following = following;
    }

    @EventHandler
    void on(DigestEvent event, @SequenceNumber long version, @Timestamp Instant recordedAt, MetaData metaData) {
        following.on(event.digestId().value(), event, version, recordedAt, metaData);
    }
}
