package org.throughline.query.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.CommitteeId;
import org.throughline.events.MeetingId;
import org.throughline.events.Recorded;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.events.meeting.Attendance;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.AgendaSet;
import org.throughline.events.meeting.MeetingEvent.AttendanceRecorded;
import org.throughline.events.meeting.MeetingEvent.MeetingCancelled;
import org.throughline.events.meeting.MeetingEvent.MeetingConvened;

/**
 * One meeting as it was so on some day.
 *
 * @param cancelledBecause null unless it was cancelled
 */
record MeetingView(
        MeetingId id,
        CommitteeId committee,
        LocalDate date,
        long version,
        List<AgendaItem> agenda,
        List<Attendance> attendance,
        @Nullable String cancelledBecause) {

    /** Folds events in the order they took effect; the convening comes first. */
    static MeetingView of(List<Recorded<MeetingEvent>> inEffectiveOrder) {
        var id = inEffectiveOrder.getFirst().event().meetingId();
        var view = new MeetingView(id, id.committee(), id.date(), 0, List.of(), List.of(), null);
        for (var recorded : inEffectiveOrder) view = view.then(recorded);
        return view;
    }

    private MeetingView then(Recorded<MeetingEvent> recorded) {
        long latest = Math.max(version, recorded.version());
        return switch (recorded.event()) {
            case MeetingConvened e -> with(latest, e.agenda(), attendance, null);
            case AgendaSet e -> with(latest, e.agenda(), attendance, cancelledBecause);
            case AttendanceRecorded e -> with(latest, agenda, e.attendance(), cancelledBecause);
            case MeetingCancelled e -> with(latest, agenda, attendance, e.reason());
        };
    }

    private MeetingView with(
            long latest, List<AgendaItem> items, List<Attendance> attended, @Nullable String cancelled) {
        return new MeetingView(id, committee, date, latest, items, attended, cancelled);
    }
}
