package org.throughline.query.meeting;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.throughline.events.Recorded;
import org.throughline.events.access.Asker;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.query.life.KnownEvent;
import org.throughline.query.life.Life;
import org.throughline.query.view.Batch;

/** Keeps the view of meetings current. Events may arrive twice; the version makes the second one a no-op. */
class MeetingProjection {

    private final MeetingDocuments documents;

    MeetingProjection(MeetingDocuments documents) {
        this.documents = documents;
    }

    @EventHandler
    void on(MeetingEvent event, @SequenceNumber long version, @Timestamp Instant recordedAt, MetaData metaData) {
        var batch = Batch.current(documents);
        var id = event.meetingId().value();
        var before = batch.get(id);
        if (before != null && before.version() >= version) return;
        Batch.follows(before == null ? -1 : before.version(), version);
        var known = new KnownEvent<>(new Recorded<MeetingEvent>(event, version, recordedAt), Asker.from(metaData));
        batch.put(id, before == null ? Life.begun(known) : before.then(known));
    }
}
