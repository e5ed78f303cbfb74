package org.throughline.query.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.CommitteeId;
import org.throughline.events.meeting.Attendance.Presence;
import org.throughline.query.document.StateShape;

/** What a meeting looks like in the collection {@code meetings}. */
final class MeetingShape implements StateShape<MeetingState, MeetingShape.Header, MeetingShape.Summary, MeetingState> {

    /** Which meeting it is. */
    public record Header(CommitteeId committee, LocalDate date) {}

    /**
     * How far a meeting is.
     *
     * @param present the number of roles present; 0 before attendance is recorded
     * @param cancelled whether it was cancelled
     * @param moved whether it was moved to another day
     */
    public record Summary(int agendaItems, long present, boolean cancelled, boolean moved) {}

    @Override
    public Class<MeetingState> stored() {
        return MeetingState.class;
    }

    @Override
    public Class<Header> header() {
        return Header.class;
    }

    @Override
    public Class<Summary> summary() {
        return Summary.class;
    }

    @Override
    public MeetingState store(MeetingState state) {
        return state;
    }

    @Override
    public MeetingState restore(MeetingState stored, @Nullable MeetingState other) {
        return stored;
    }

    @Override
    public Header head(MeetingState latest) {
        return new Header(latest.committee(), latest.date());
    }

    @Override
    public Summary summarize(MeetingState state, LocalDate from, Instant knownFrom) {
        return new Summary(
                state.agenda().size(),
                state.attendance().stream()
                        .filter(each -> each.presence() == Presence.PRESENT)
                        .count(),
                state.cancelled(),
                state.moved() != null);
    }
}
