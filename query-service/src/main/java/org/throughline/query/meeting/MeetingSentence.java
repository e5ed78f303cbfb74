package org.throughline.query.meeting;

import org.throughline.events.meeting.Attendance.Presence;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.AgendaSet;
import org.throughline.events.meeting.MeetingEvent.AttendanceRecorded;
import org.throughline.events.meeting.MeetingEvent.MeetingCancelled;
import org.throughline.events.meeting.MeetingEvent.MeetingConvened;

/** A sentence for each event of a meeting. */
public final class MeetingSentence {

    private MeetingSentence() {}

    public static String of(MeetingEvent event) {
        return switch (event) {
            case MeetingConvened e ->
                "Convened, with %d on the agenda".formatted(e.agenda().size());
            case AgendaSet e -> "Agenda set, with %d items".formatted(e.agenda().size());
            case AttendanceRecorded e ->
                "Attendance recorded: %d of %d roles present"
                        .formatted(
                                e.attendance().stream()
                                        .filter(each -> each.presence() == Presence.PRESENT)
                                        .count(),
                                e.attendance().size());
            case MeetingCancelled e -> "Cancelled: " + e.reason();
        };
    }
}
