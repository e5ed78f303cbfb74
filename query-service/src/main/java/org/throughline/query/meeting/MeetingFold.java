package org.throughline.query.meeting;

import org.throughline.domain.Recorded;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.query.bitemporal.Fold;

/** Folds the events of a meeting. */
final class MeetingFold implements Fold<MeetingEvent, MeetingState> {

    @Override
    public MeetingState begun(Recorded<MeetingEvent> first) {
        return MeetingState.begun(first);
    }

    @Override
    public MeetingState then(MeetingState before, Recorded<MeetingEvent> recorded) {
        return before.then(recorded);
    }
}
