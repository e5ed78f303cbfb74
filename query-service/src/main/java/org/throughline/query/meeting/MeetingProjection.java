package org.throughline.query.meeting;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.query.life.Following;

/** Keeps the view of meetings current. */
class MeetingProjection {

    private final Following<MeetingEvent, MeetingView> following;

    MeetingProjection(Following<MeetingEvent, MeetingView> following) {
        this.following = following;
    }

    @EventHandler
    void on(MeetingEvent event, @SequenceNumber long version, @Timestamp Instant recordedAt, MetaData metaData) {
        following.on(event.meetingId().value(), event, version, recordedAt, metaData);
    }
}
