package org.throughline.command.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.throughline.domain.Recorded;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.clocks.Timeline;
import org.throughline.events.BoardEvent;
import org.throughline.events.FindingId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;

/** Reads in the log which actions were agreed on findings, and how each of them stands. */
@Component
class PlannedActionsInTheLog implements PlannedActions {

    private final EventStore log;

    PlannedActionsInTheLog(EventStore log) {
        this.log = log;
    }

    @Override
    public List<ActionStatus> on(List<FindingId> findings, LocalDate day) {
        return findings.stream()
                .flatMap(finding -> story(finding.value(), FindingEvent.class, day).stream())
                .flatMap(recorded ->
                        recorded.event() instanceof ActionAgreed agreed ? Stream.of(agreed.actionId()) : Stream.empty())
                .map(action -> story(action.value(), ActionEvent.class, day))
                .filter(story -> !story.isEmpty())
                .map(story -> ActionState.of(story).status())
                .toList();
    }

    private <E extends BoardEvent> List<Recorded<E>> story(String stream, Class<E> family, LocalDate day) {
        var story = log.readEvents(stream)
                .asStream()
                .map(event -> new Recorded<>(
                        family.cast(event.getPayload()), event.getSequenceNumber(), event.getTimestamp()))
                .toList();
        return Timeline.effectiveBy(story, day, null);
    }
}
