package org.throughline.command.meeting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.throughline.command.Rule.AGENDA_ITEMS_HAVE_DIFFERENT_MINUTES;
import static org.throughline.command.Rule.COMMITTEE_SITS_ON_THAT_DAY;
import static org.throughline.command.Rule.MEETING_HAS_BEEN_HELD;
import static org.throughline.command.Rule.MEETING_IS_NOT_CANCELLED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.board.Board;
import org.throughline.command.Receipt;
import org.throughline.command.meeting.MeetingCommand.CancelMeeting;
import org.throughline.command.meeting.MeetingCommand.ConveneMeeting;
import org.throughline.command.meeting.MeetingCommand.RecordAttendance;
import org.throughline.command.meeting.MeetingCommand.SetAgenda;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.AgendaSet;
import org.throughline.events.meeting.MeetingEvent.AttendanceRecorded;
import org.throughline.events.meeting.MeetingEvent.MeetingCancelled;
import org.throughline.events.meeting.MeetingEvent.MeetingConvened;

/** A committee's dated meeting. Decisions taken there are recorded on what they are about, with it as their authority. */
@Aggregate(type = "Meeting", commandTargetResolver = "expectedVersionTargetResolver")
public class Meeting {

    @AggregateIdentifier
    private MeetingId id;

    private boolean cancelled;

    @SuppressWarnings("NullAway.Init")
    private Meeting() {} // Axon rebuilds a meeting from its events

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Receipt handle(ConveneMeeting command, Clock clock, Board board) {
        command.decision().isNotAheadOf(clock);
        var meeting = command.meetingId();
        COMMITTEE_SITS_ON_THAT_DAY.holdsIf(board.sitsOn(meeting.date(), meeting.committee()));
        haveDifferentMinutes(command.agenda());
        apply(new MeetingConvened(
                command.meetingId(),
                command.decision().effectiveOn(),
                command.decision().source(),
                command.agenda()));
        return Receipt.of(command.meetingId(), 0);
    }

    @CommandHandler
    Receipt handle(SetAgenda command, Clock clock) {
        command.decision().isNotAheadOf(clock);
        haveDifferentMinutes(command.agenda());
        return record(new AgendaSet(
                id, command.decision().effectiveOn(), command.decision().source(), command.agenda()));
    }

    @CommandHandler
    Receipt handle(RecordAttendance command, Clock clock) {
        command.decision().isNotAheadOf(clock);
        hasBeenHeld(clock);
        return record(new AttendanceRecorded(
                id, command.decision().effectiveOn(), command.decision().source(), command.attendance()));
    }

    @CommandHandler
    Receipt handle(CancelMeeting command, Clock clock) {
        command.decision().isNotAheadOf(clock);
        return record(new MeetingCancelled(
                id, command.decision().effectiveOn(), command.decision().source(), command.reason()));
    }

    private Receipt record(MeetingEvent event) {
        MEETING_IS_NOT_CANCELLED.holdsIf(!cancelled);
        apply(event);
        return Receipt.of(id, getVersion());
    }

    private void hasBeenHeld(Clock clock) {
        MEETING_HAS_BEEN_HELD.holdsIf(!id.date().isAfter(LocalDate.now(clock)));
    }

    private static void haveDifferentMinutes(List<AgendaItem> agenda) {
        AGENDA_ITEMS_HAVE_DIFFERENT_MINUTES.holdsIf(
                agenda.stream().map(AgendaItem::minute).distinct().count() == agenda.size());
    }

    @EventSourcingHandler
    void on(MeetingEvent event) {
        id = event.meetingId();
        cancelled = event instanceof MeetingCancelled;
    }
}
