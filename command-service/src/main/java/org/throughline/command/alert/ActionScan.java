package org.throughline.command.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.alert.DriftWatch;
import org.throughline.domain.alert.SittingCommittees;
import org.throughline.domain.alert.WatchPlan;
import org.throughline.domain.alert.WatchStep;
import org.throughline.domain.alert.WatchedAction;
import org.throughline.domain.board.Policy;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.DigestId;
import org.throughline.events.MeetingId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.review.ReviewEvent;

/**
 * Scans every action as it was on a day, by what was known at a moment. Reads the log, not a view, because a view may lag.
 */
@Component
class ActionScan {

    /** The steps that are due, and how many actions were scanned. */
    record Found(WatchPlan plan, int actions) {}

    private final LogScan log;
    private final EventStore events;
    private final DirectoryInTheLog directory;

    ActionScan(LogScan log, @Lazy EventStore events, DirectoryInTheLog directory) {
        this.log = log;
        this.events = events;
        this.directory = directory;
    }

    Found run(LocalDate day, Instant knownAt, Policy policy) {
        var reviews = reviews(day, knownAt);
        var committees = SittingCommittees.on(day, directory.on(day, knownAt));
        var watch = new DriftWatch(day, policy, meetings(day, knownAt), committees, raised());
        var steps = Collections.synchronizedList(new ArrayList<WatchStep>());
        var actions = new AtomicInteger();
        log.forEach("Action", ActionEvent.class, recorded -> {
            var then = Timeline.effectiveBy(recorded, day, knownAt);
            if (then.isEmpty()) return;
            actions.incrementAndGet();
            var action = ActionState.of(then);
            steps.addAll(watch.of(
                    WatchedAction.of(action, reviews.get(action.action().reviewId()))));
        });
        return new Found(WatchPlan.of(steps), actions.get());
    }

    /** Whether a digest is in the log; each is looked up once. */
    private Predicate<DigestId> raised() {
        var known = new ConcurrentHashMap<DigestId, Boolean>();
        return digest -> known.computeIfAbsent(
                digest, id -> events.lastSequenceNumberFor(id.value()).isPresent());
    }

    private Map<ReviewId, ReviewState> reviews(LocalDate day, Instant knownAt) {
        var reviews = new ConcurrentHashMap<ReviewId, ReviewState>();
        log.forEach("Review", ReviewEvent.class, recorded -> {
            var then = Timeline.effectiveBy(recorded, day, knownAt);
            if (then.isEmpty()) return;
            var review = ReviewState.of(then);
            reviews.put(review.review(), review);
        });
        return reviews;
    }

    private List<MeetingId> meetings(LocalDate day, Instant knownAt) {
        var meetings = Collections.synchronizedList(new ArrayList<MeetingId>());
        log.forEach("Meeting", MeetingEvent.class, recorded -> {
            List<Recorded<MeetingEvent>> then = Timeline.effectiveBy(recorded, day, knownAt);
            if (then.isEmpty() || !MeetingState.of(then).takesPlace()) return;
            meetings.add(then.getFirst().event().meetingId());
        });
        return meetings;
    }
}
