package org.throughline.query.meeting;

import static org.throughline.query.history.Phrases.day;

import org.throughline.events.meeting.Attendance.Presence;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.AgendaItemAdded;
import org.throughline.events.meeting.MeetingEvent.AgendaItemChanged;
import org.throughline.events.meeting.MeetingEvent.AgendaItemRemoved;
import org.throughline.events.meeting.MeetingEvent.AgendaSet;
import org.throughline.events.meeting.MeetingEvent.AttendanceRecorded;
import org.throughline.events.meeting.MeetingEvent.MeetingCancelled;
import org.throughline.events.meeting.MeetingEvent.MeetingConvened;
import org.throughline.events.meeting.MeetingEvent.MeetingMoved;
import org.throughline.events.meeting.MeetingEvent.MinutesApproved;

/** A sentence for each event of a meeting. */
public final class MeetingSentence {

    private MeetingSentence() {}

    public static String of(MeetingEvent event) {
        return switch (event) {
            case MeetingConvened e ->
                "Convened, with %d on the agenda".formatted(e.agenda().size());
            case AgendaSet e -> "Agenda set, with %d items".formatted(e.agenda().size());
            case AgendaItemAdded e ->
                "Added to the agenda: %s, %s"
                        .formatted(e.item().minute(), e.item().title());
            case AgendaItemChanged e -> changed(e);
            case AgendaItemRemoved e ->
                "Removed from the agenda: " + e.minute() + (e.reason() == null ? "" : "; " + e.reason());
            case AttendanceRecorded e ->
                "Attendance recorded: %d of %d roles present"
                        .formatted(
                                e.attendance().stream()
                                        .filter(each -> each.presence() == Presence.PRESENT)
                                        .count(),
                                e.attendance().size());
            case MinutesApproved e ->
                "Minutes approved by the meeting of %s, minute %s"
                                .formatted(
                                        day(e.authority().meetingDate()),
                                        e.authority().minute())
                        + (e.changes() == null ? "" : ", changed: " + e.changes());
            case MeetingMoved e -> "Moved to %s: %s".formatted(day(e.to()), e.why());
            case MeetingCancelled e -> "Cancelled: " + e.reason();
        };
    }

    private static String changed(AgendaItemChanged e) {
        var minute = e.newMinute() == null ? "" : ", now under " + e.newMinute();
        var title = e.newTitle() == null ? "" : ", now called " + e.newTitle();
        var about = e.about() == null ? "" : ", about " + e.about();
        return "Item %s of the agenda changed%s%s%s".formatted(e.minute(), minute, title, about);
    }
}
