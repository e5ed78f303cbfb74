package org.throughline.command.review.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.command.RecordedStreams;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;

/** The actions of a review's plan as they were on a day, read from the log. */
final class PlannedActions {

    private PlannedActions() {}

    /** The state of every action that had been agreed on the review's findings by the day. */
    static List<ActionState> on(ReviewState review, LocalDate day, RecordedStreams streams) {
        return review.findings().stream()
                .flatMap(accepted -> streams.effectiveBy(day, accepted.finding().value(), FindingEvent.class).stream())
                .flatMap(recorded ->
                        recorded.event() instanceof ActionAgreed agreed ? Stream.of(agreed.actionId()) : Stream.empty())
                .map(action -> streams.effectiveBy(day, action.value(), ActionEvent.class))
                .filter(events -> !events.isEmpty())
                .map(ActionState::of)
                .toList();
    }
}
