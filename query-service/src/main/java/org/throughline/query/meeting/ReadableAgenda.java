package org.throughline.query.meeting;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.ReviewId;
import org.throughline.events.meeting.AgendaItem;
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

/** Meetings without the items of their agendas that are about reviews which their reader may not read. */
public final class ReadableAgenda {

    private ReadableAgenda() {}

    static MeetingState of(MeetingState meeting, Predicate<ReviewId> mayBeRead) {
        return meeting.withAgenda(readable(meeting.agenda(), mayBeRead));
    }

    /** Empty for an event that is about such an item. */
    public static Optional<MeetingEvent> of(MeetingEvent event, Predicate<ReviewId> mayBeRead) {
        return switch (event) {
            case MeetingConvened e ->
                Optional.of(new MeetingConvened(
                        e.meetingId(), e.effectiveOn(), e.source(), readable(e.agenda(), mayBeRead)));
            case AgendaSet e ->
                Optional.of(new AgendaSet(e.meetingId(), e.effectiveOn(), e.source(), readable(e.agenda(), mayBeRead)));
            case AgendaItemAdded e -> onlyIf(mayBeRead(e.item().about(), mayBeRead), e);
            case AgendaItemChanged e -> onlyIf(mayBeRead(e.about(), mayBeRead), e);
            case AgendaItemRemoved e -> onlyIf(mayBeRead(e.about(), mayBeRead), e);
            case AttendanceRecorded _, MinutesApproved _, MeetingMoved _, MeetingCancelled _ -> Optional.of(event);
        };
    }

    private static Optional<MeetingEvent> onlyIf(boolean mayBeRead, MeetingEvent event) {
        return mayBeRead ? Optional.of(event) : Optional.empty();
    }

    private static List<AgendaItem> readable(List<AgendaItem> agenda, Predicate<ReviewId> mayBeRead) {
        return agenda.stream()
                .filter(item -> mayBeRead(item.about(), mayBeRead))
                .toList();
    }

    private static boolean mayBeRead(@Nullable ReviewId about, Predicate<ReviewId> mayBeRead) {
        return about == null || mayBeRead.test(about);
    }
}
