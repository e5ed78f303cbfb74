package org.throughline.query.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.throughline.query.action.ActionView;
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

    /** What waits for an answer of the leads, of the actions that the asker may read and that a filter lets through. */
    Stream<DueAnswer> ofLeads(AsOf standpoint, Predicate<ActionView> wanted) {
        var day = standpoint.asOf();
        var inForce = policy.on(day, standpoint.knownAt());
        var watch = new DriftWatch(day, inForce, List.of(), sitting(standpoint), _ -> false);
        var reviewed = reviewed(standpoint);
        return actions.at(standpoint)
                .filter(wanted)
                .parallel()
                .flatMap(view -> watch
                        .toLead(new WatchedAction(view.state(), reviewed.get(view.review())))
                        .map(news -> new DueAnswer(view, news))
                        .stream());
    }

    /** The committees that sat on the day. */
    SittingCommittees sitting(AsOf standpoint) {
        return SittingCommittees.on(standpoint.asOf(), directory.on(standpoint.asOf(), standpoint.knownAt()));
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
        var committees = sitting(standpoint);
        var watch = new DriftWatch(day, policy.on(day, knownAt), convened, committees, raised::contains);
        var reviewed = reviewed(standpoint);
        return WatchPlan.of(actions.unfiltered(standpoint)
                .parallel()
                .map(view -> new WatchedAction(view.state(), reviewed.get(view.review())))
                .flatMap(seen -> watch.of(seen).stream())
                .toList());
    }

    private Map<ReviewId, ReviewState> reviewed(AsOf standpoint) {
        return reviews.unfiltered(standpoint)
                .collect(Collectors.toUnmodifiableMap(ReviewState::review, Function.identity()));
    }
}
