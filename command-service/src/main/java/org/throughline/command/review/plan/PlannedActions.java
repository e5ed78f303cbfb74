package org.throughline.command.review.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.command.RecordedStreams;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.BoardEvent;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;

/** The actions of a review's plan as they were on a day, read from the log. */
final class PlannedActions {

    private PlannedActions() {}

    /** The state of every action that had been agreed on the review's findings by the day. */
    static List<ActionState> on(ReviewState review, LocalDate day, RecordedStreams streams) {
        return review.findings().stream()
                .flatMap(accepted -> effectiveBy(day, accepted.finding().value(), FindingEvent.class, streams).stream())
                .flatMap(recorded ->
                        recorded.event() instanceof ActionAgreed agreed ? Stream.of(agreed.actionId()) : Stream.empty())
                .map(action -> effectiveBy(day, action.value(), ActionEvent.class, streams))
                .filter(events -> !events.isEmpty())
                .map(ActionState::of)
                .toList();
    }

    private static <E extends BoardEvent> List<Recorded<E>> effectiveBy(
            LocalDate day, String stream, Class<E> family, RecordedStreams streams) {
        return Timeline.effectiveBy(streams.read(stream, family), day, null);
    }
}
