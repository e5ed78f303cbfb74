package org.throughline.query.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.PolicyInTheLog;
import org.throughline.domain.alert.DriftWatch;
import org.throughline.domain.alert.WatchPlan;
import org.throughline.domain.alert.WatchedAction;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ReviewId;
import org.throughline.query.action.Actions;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.meeting.ConvenedMeetings;
import org.throughline.query.review.Reviews;

/** Computes from the views what the watch of a day raises, with the function that the watch itself uses. */
@Component
class WatchForecast {

    private final Actions actions;
    private final Reviews reviews;
    private final ConvenedMeetings meetings;
    private final PolicyInTheLog policy;
    private final Board board;

    WatchForecast(Actions actions, Reviews reviews, ConvenedMeetings meetings, PolicyInTheLog policy, Board board) {
        this.actions = actions;
        this.reviews = reviews;
        this.meetings = meetings;
        this.policy = policy;
        this.board = board;
    }

    /** For a day to come, the result assumes that nothing happens until then. */
    WatchPlan on(LocalDate day, @Nullable Instant knownAt) {
        var standpoint = new AsOf(day, knownAt);
        var convened = meetings.at(standpoint)
                .filter(meeting -> meeting.cancelledBecause() == null)
                .map(MeetingState::id)
                .toList();
        var watch = DriftWatch.on(day, policy.on(day, knownAt), convened, board::isTheBoard);
        Map<ReviewId, ReviewState> reviewed = reviews.unfiltered(standpoint)
                .collect(Collectors.toUnmodifiableMap(ReviewState::review, Function.identity()));
        return WatchPlan.of(actions.unfiltered(standpoint)
                .parallel()
                .map(view -> new WatchedAction(view.state(), reviewed.get(view.review())))
                .flatMap(seen -> watch.of(seen).stream())
                .toList());
    }
}
