package org.throughline.command.meeting;

import static org.throughline.events.access.Role.SECRETARY;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.throughline.command.Begins;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.command.Rule;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.events.meeting.Attendance;

/** What people may ask of a meeting. */
public sealed interface MeetingCommand {

    /** Calls a committee together. */
    @MayAsk(SECRETARY)
    record ConveneMeeting(@TargetAggregateIdentifier MeetingId meetingId, Decision decision, List<AgendaItem> agenda)
            implements MeetingCommand, Begins {

        @Override
        public Rule unlessNew() {
            return Rule.MEETING_IS_NEW;
        }
    }

    /** Sets the agenda anew, whole. */
    @MayAsk(SECRETARY)
    record SetAgenda(@TargetAggregateIdentifier MeetingId meetingId, Decision decision, List<AgendaItem> agenda)
            implements MeetingCommand {}

    /** Says which roles attended. */
    @MayAsk(SECRETARY)
    record RecordAttendance(
            @TargetAggregateIdentifier MeetingId meetingId, Decision decision, List<Attendance> attendance)
            implements MeetingCommand {}

    /** Says that the meeting will not be held. */
    @MayAsk(SECRETARY)
    record CancelMeeting(@TargetAggregateIdentifier MeetingId meetingId, Decision decision, String reason)
            implements MeetingCommand {}
}
