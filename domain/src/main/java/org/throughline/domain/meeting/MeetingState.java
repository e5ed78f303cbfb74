package org.throughline.domain.meeting;

import static org.throughline.domain.meeting.MinuteOrder.MINUTES;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.ImmutableLists;
import org.throughline.domain.Recorded;
import org.throughline.events.CommitteeId;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.events.meeting.Attendance;
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

/**
 * The state of one meeting.
 *
 * @param version the highest version among the folded events
 * @param agenda in the order of the minutes
 * @param cancelledBecause null unless it was cancelled
 * @param minutesApproved null until a later meeting approves its minutes
 * @param moved null unless it was moved to another day
 */
public record MeetingState(
        MeetingId id,
        CommitteeId committee,
        LocalDate date,
        long version,
        List<AgendaItem> agenda,
        List<Attendance> attendance,
        @Nullable String cancelledBecause,
        @Nullable MinutesApproval minutesApproved,
        @Nullable Moved moved) {

    /** The meeting that takes place instead, and why. */
    public record Moved(MeetingId to, String why) {}

    /**
     * The approval of a meeting's minutes.
     *
     * @param by the meeting that approved them
     * @param changes what was changed in the minutes first; null if they were approved as written
     */
    public record MinutesApproval(
            LocalDate on,
            MeetingId by,
            String minute,
            @Nullable String changes) {

        static MinutesApproval of(MinutesApproved event) {
            var authority = event.authority();
            return new MinutesApproval(
                    event.effectiveOn(), MeetingId.of(authority), authority.minute(), event.changes());
        }
    }

    private static final Comparator<AgendaItem> IN_ORDER = Comparator.comparing(AgendaItem::minute, MINUTES);

    public MeetingState {
        agenda = agenda.stream().sorted(IN_ORDER).toList();
        attendance = List.copyOf(attendance);
    }

    /** Folds all events of a meeting in the given order; the convening must be the first. */
    public static MeetingState of(List<Recorded<MeetingEvent>> events) {
        if (events.isEmpty()) throw new IllegalArgumentException("a meeting begins with being convened");
        var state = begun(events.getFirst());
        for (var recorded : events.subList(1, events.size())) state = state.then(recorded);
        return state;
    }

    /** The state after the first event, which must be the convening. */
    public static MeetingState begun(Recorded<MeetingEvent> first) {
        if (!(first.event() instanceof MeetingConvened convened))
            throw new IllegalArgumentException("a meeting begins with being convened");
        var id = convened.meetingId();
        return new MeetingState(
                id, id.committee(), id.date(), first.version(), convened.agenda(), List.of(), null, null, null);
    }

    /** The state after one more event. */
    public MeetingState then(Recorded<MeetingEvent> recorded) {
        long latest = Math.max(version, recorded.version());
        return switch (recorded.event()) {
            case MeetingConvened e -> with(latest, e.agenda());
            case AgendaSet e -> with(latest, e.agenda());
            case AgendaItemAdded e -> with(latest, ImmutableLists.append(agenda, e.item()));
            case AgendaItemChanged e ->
                with(
                        latest,
                        ImmutableLists.replace(agenda, item -> item.minute().equals(e.minute()), e::changed));
            case AgendaItemRemoved e ->
                with(
                        latest,
                        agenda.stream()
                                .filter(item -> !item.minute().equals(e.minute()))
                                .toList());
            case AttendanceRecorded e -> with(latest, agenda, e.attendance(), cancelledBecause, minutesApproved, moved);
            case MinutesApproved e -> with(latest, agenda, attendance, cancelledBecause, MinutesApproval.of(e), moved);
            case MeetingCancelled e -> with(latest, agenda, attendance, e.reason(), minutesApproved, moved);
            case MeetingMoved e ->
                with(
                        latest,
                        agenda,
                        attendance,
                        cancelledBecause,
                        minutesApproved,
                        new Moved(MeetingId.of(committee, e.to()), e.why()));
        };
    }

    /** The item with this minute; null if the agenda has none. */
    public @Nullable AgendaItem item(String minute) {
        return agenda.stream()
                .filter(item -> item.minute().equals(minute))
                .findFirst()
                .orElse(null);
    }

    /** The same meeting with other items on its agenda. */
    public MeetingState withAgenda(List<AgendaItem> items) {
        return with(version, items);
    }

    public boolean cancelled() {
        return cancelledBecause != null;
    }

    /** Whether it takes place on its day: it was neither cancelled nor moved. */
    public boolean takesPlace() {
        return cancelledBecause == null && moved == null;
    }

    private MeetingState with(long latest, List<AgendaItem> items) {
        return with(latest, items, attendance, cancelledBecause, minutesApproved, moved);
    }

    private MeetingState with(
            long latest,
            List<AgendaItem> items,
            List<Attendance> attended,
            @Nullable String cancelled,
            @Nullable MinutesApproval approved,
            @Nullable Moved elsewhere) {
        return new MeetingState(id, committee, date, latest, items, attended, cancelled, approved, elsewhere);
    }
}
