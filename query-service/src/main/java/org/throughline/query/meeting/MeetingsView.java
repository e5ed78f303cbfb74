package org.throughline.query.meeting;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.query.projection.View;
import org.throughline.query.projection.ViewDefinition;
import org.throughline.query.projection.ViewStore;

/** The view of meetings: one document per meeting with all its states. */
@Component
class MeetingsView extends View<MeetingEvent, MeetingState> {

    MeetingsView(ViewStore store) {
        super(
                new ViewDefinition<>(
                        "meetings", "Meeting", 7, MeetingEvent.class, new MeetingFold(), new MeetingShape(), List.of()),
                store);
    }
}
