package org.throughline.query.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.events.CommitteeId;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.events.meeting.Attendance;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.AgendaSet;
import org.throughline.events.meeting.MeetingEvent.AttendanceRecorded;
import org.throughline.events.meeting.MeetingEvent.MeetingCancelled;
import org.throughline.events.meeting.MeetingEvent.MeetingConvened;
import org.throughline.query.bitemporal.Fold;

/**
 * A meeting as it was on some day.
 *
 * @param cancelledBecause null unless it was cancelled
 */
public record MeetingView(
        MeetingId id,
        CommitteeId committee,
        LocalDate date,
        long version,
        List<AgendaItem> agenda,
        List<Attendance> attendance,
        @Nullable String cancelledBecause) {

    /** Folds the events of a meeting; the convening comes first. */
    static final Fold<MeetingEvent, MeetingView> FOLD = new Fold<>() {

        @Override
        public MeetingView begun(Recorded<MeetingEvent> first) {
            if (!(first.event() instanceof MeetingConvened convened))
                throw new IllegalArgumentException("a meeting begins with being convened");
            var id = convened.meetingId();
            var agenda = convened.agenda();
            return new MeetingView(id, id.committee(), id.date(), first.version(), agenda, List.of(), null);
        }

        @Override
        public MeetingView then(MeetingView before, Recorded<MeetingEvent> recorded) {
            return before.then(recorded);
        }
    };

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
