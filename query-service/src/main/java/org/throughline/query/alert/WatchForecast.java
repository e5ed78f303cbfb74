package org.throughline.query.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.board.PolicyInTheLog;
import org.throughline.domain.alert.DriftWatch;
import org.throughline.domain.alert.SittingCommittees;
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
    private final DirectoryInTheLog directory;
    private final Digests digests;

    WatchForecast(
            Actions actions,
            Reviews reviews,
            ConvenedMeetings meetings,
            PolicyInTheLog policy,
            DirectoryInTheLog directory,
            Digests digests) {
        this.actions = actions;
        this.reviews = reviews;
        this.meetings = meetings;
        this.policy = policy;
        this.directory = directory;
        this.digests = digests;
    }

    /** For a day to come, the result assumes that nothing happens until then. */
    WatchPlan on(LocalDate day, @Nullable Instant knownAt) {
        var standpoint = new AsOf(day, knownAt);
        var convened = meetings.at(standpoint)
                .filter(meeting -> meeting.cancelledBecause() == null)
                .map(MeetingState::id)
                .toList();
        var raised = digests.at(new AsOf(day.minusDays(1), null))
                .map(DigestView::id)
                .collect(Collectors.toUnmodifiableSet());
        var committees = SittingCommittees.on(day, directory.on(day, knownAt));
        var watch = new DriftWatch(day, policy.on(day, knownAt), convened, committees, raised::contains);
        Map<ReviewId, ReviewState> reviewed = reviews.unfiltered(standpoint)
                .collect(Collectors.toUnmodifiableMap(ReviewState::review, Function.identity()));
        return WatchPlan.of(actions.unfiltered(standpoint)
                .parallel()
                .map(view -> new WatchedAction(view.state(), reviewed.get(view.review())))
                .flatMap(seen -> watch.of(seen).stream())
                .toList());
    }
}
