package org.throughline.command.review.plan;

import static org.throughline.command.Rule.PLAN_HAS_ACTIONS;
import static org.throughline.command.Rule.PLAN_STATES_THE_NUMBER_THAT_ITS_REVIEW_STATES;
import static org.throughline.command.Wording.day;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
                .distinct()
                .map(action -> streams.effectiveBy(day, action.value(), ActionEvent.class))
                .filter(events -> !events.isEmpty())
                .map(ActionState::of)
                .toList();
    }

    /** The same; a plan without actions is refused. */
    static List<ActionState> some(ReviewState review, LocalDate day, RecordedStreams streams) {
        var actions = on(review, day, streams);
        PLAN_HAS_ACTIONS.check(
                !actions.isEmpty(), () -> "no action of the review had been agreed by %s".formatted(day(day)));
        return actions;
    }

    /**
     * The number of actions that the plan states: what the review's registration states, or else what is given.
     *
     * @param given null if the request does not say
     */
    static @Nullable Integer stated(@Nullable Integer given, ReviewState review) {
        var registered = review.registered().statedActions();
        if (registered == null) return given;
        PLAN_STATES_THE_NUMBER_THAT_ITS_REVIEW_STATES.check(
                given == null || given.equals(registered),
                () -> "the registration of the review states %d actions, not %d".formatted(registered, given));
        return registered;
    }
}
