package org.throughline.command.meeting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.throughline.command.Rule.AGENDA_ITEMS_HAVE_DIFFERENT_MINUTES;
import static org.throughline.command.Rule.MEETING_HAS_BEEN_HELD;
import static org.throughline.command.Rule.MEETING_IS_NEW;
import static org.throughline.command.Rule.MEETING_IS_NOT_CANCELLED;
import static org.throughline.command.Wording.day;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.DecisionContext;
import org.throughline.command.Receipt;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.AgendaSet;
import org.throughline.events.meeting.MeetingEvent.AttendanceRecorded;
import org.throughline.events.meeting.MeetingEvent.MeetingCancelled;
import org.throughline.events.meeting.MeetingEvent.MeetingConvened;

/** A committee's dated meeting. Decisions taken at it are recorded on what they are about, with it as their authority. */
@Aggregate(type = "Meeting", commandTargetResolver = "expectedVersionTargetResolver")
public class Meeting {

    @AggregateIdentifier
    private @Nullable MeetingId id;

    private boolean cancelled;

    Meeting() {} // Axon rebuilds a meeting from its events

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(DecideOnMeeting message, DecisionContext context) {
        var command = message.command();
        if (command instanceof ConveneMeeting) MEETING_IS_NEW.check(id == null);
        else message.isOn(id == null ? null : getVersion());
        var decision = command.decision(message.request().asker(), context.today());
        decision.isNotAheadOf(context.today());
        var event = command.event(message.meetingId(), decision);
        check(event, context.today());
        apply(event);
        return Receipt.of(message.meetingId(), getVersion());
    }

    private void check(MeetingEvent event, LocalDate today) {
        MEETING_IS_NOT_CANCELLED.check(!cancelled, () -> "the meeting was cancelled");
        switch (event) {
            case MeetingConvened e -> haveDifferentMinutes(e.agenda());
            case AgendaSet e -> haveDifferentMinutes(e.agenda());
            case AttendanceRecorded e ->
                MEETING_HAS_BEEN_HELD.check(
                        !e.meetingId().date().isAfter(today),
                        () -> "the meeting is on %s, which is in the future"
                                .formatted(day(e.meetingId().date())));
            case MeetingCancelled _ -> {}
        }
    }

    private static void haveDifferentMinutes(List<AgendaItem> agenda) {
        AGENDA_ITEMS_HAVE_DIFFERENT_MINUTES.check(
                agenda.stream().map(AgendaItem::minute).distinct().count() == agenda.size());
    }

    @EventSourcingHandler
    void on(MeetingEvent event) {
        id = event.meetingId();
        cancelled = switch (event) {
            case MeetingConvened _, AgendaSet _, AttendanceRecorded _ -> cancelled;
            case MeetingCancelled _ -> true;
        };
    }
}
