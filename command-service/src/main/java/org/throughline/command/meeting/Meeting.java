package org.throughline.command.meeting;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.throughline.command.Rule.MEETING_IS_NEW;
import static org.throughline.command.Rule.NOTHING_PRECEDES_THE_CONVENING;
import static org.throughline.command.Wording.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.CorrectableStream;
import org.throughline.command.DecisionContext;
import org.throughline.command.Receipt;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.MeetingConvened;
import org.throughline.events.review.ReviewEvent;

/** A committee's dated meeting. Decisions taken at it are recorded on what they are about, with it as their authority. */
@Aggregate(type = "Meeting", commandTargetResolver = "expectedVersionTargetResolver")
public class Meeting {

    @AggregateIdentifier
    private @Nullable MeetingId id;

    private @Nullable LocalDate convenedOn;

    private final CorrectableStream<MeetingEvent, MeetingState> stream =
            new CorrectableStream<>(MeetingState::of, MeetingState::then);

    Meeting() {} // Axon rebuilds a meeting from its events

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(DecideOnMeeting message, DecisionContext context) {
        var command = message.command();
        if (command instanceof ConveneMeeting) MEETING_IS_NEW.check(stream.isEmpty());
        else message.isOn(stream.isEmpty() ? null : getVersion());
        var decision = command.decision(message.request().asker(), context.today());
        decision.isNotAheadOf(context.today());
        if (command instanceof ConveneMeeting convening) {
            var convened = convening.event(message.meetingId(), decision);
            if (convened instanceof MeetingConvened first) MeetingRules.check(first);
            apply(convened);
        } else {
            Predicate<AgendaItem> readable = item -> item.about() == null
                    || context.mayRead(message.request().asker(), item.about().value(), ReviewEvent.class);
            apply(stream.decided(
                            decision.effectiveOn(),
                            then -> command.event(then, decision, readable),
                            (event, then) -> check(event, then, readable, context))
                    .event());
        }
        return Receipt.of(requireNonNull(id), getVersion());
    }

    private void check(MeetingEvent event, MeetingState then, Predicate<AgendaItem> readable, DecisionContext context) {
        followsTheConvening(event);
        MeetingRules.check(event, then, context.today(), readable, other -> {
            var events = context.streams().read(other.value(), MeetingEvent.class);
            return !events.isEmpty() && MeetingState.of(events).moved() != null;
        });
    }

    private void followsTheConvening(MeetingEvent event) {
        var began = convenedOn;
        NOTHING_PRECEDES_THE_CONVENING.check(
                began == null || !event.effectiveOn().isBefore(began),
                () -> "%s is before %s, when the meeting was convened"
                        .formatted(day(event.effectiveOn()), day(began == null ? event.effectiveOn() : began)));
    }

    @EventSourcingHandler
    void on(MeetingEvent event, @Timestamp Instant recordedAt) {
        id = event.meetingId();
        if (event instanceof MeetingConvened convened && convenedOn == null) convenedOn = convened.effectiveOn();
        stream.on(event, recordedAt, false);
    }
}
