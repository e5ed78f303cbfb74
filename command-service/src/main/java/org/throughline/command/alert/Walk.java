package org.throughline.command.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.throughline.events.MeetingId;
import org.throughline.events.Recorded;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.alert.DriftWatch;
import org.throughline.events.alert.Morning;
import org.throughline.events.alert.Move;
import org.throughline.events.alert.Seen;
import org.throughline.events.clocks.Timeline;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.MeetingCancelled;
import org.throughline.events.policy.Policy;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.standing.ReviewStanding;
import org.throughline.events.standing.Standing;
import org.throughline.platform.board.Board;

/**
 * The walk of the watch over every action, as it stood on a day by what was known at a moment. It reads the log and no view:
 * what nobody has told a view yet is told to nobody too late.
 */
@Component
class Walk {

    /** What was found. */
    record Found(Morning morning, int actions) {}

    private final WatchedLog log;
    private final Board board;

    Walk(WatchedLog log, Board board) {
        this.log = log;
        this.board = board;
    }

    Found over(LocalDate day, Instant knownAt, Policy policy) {
        var reviews = reviews(day, knownAt);
        var watch = DriftWatch.on(day, policy, meetings(day, knownAt), board::isTheBoard);
        var moves = Collections.synchronizedList(new ArrayList<Move>());
        var actions = new AtomicInteger();
        log.forEach("Action", ActionEvent.class, story -> {
            var then = Timeline.effectiveBy(story, day, knownAt);
            if (then.isEmpty()) return;
            actions.incrementAndGet();
            var standing = Standing.of(then);
            moves.addAll(
                    watch.of(Seen.of(standing, reviews.get(standing.action().reviewId()))));
        });
        return new Found(Morning.of(moves), actions.get());
    }

    private Map<ReviewId, ReviewStanding> reviews(LocalDate day, Instant knownAt) {
        var reviews = new ConcurrentHashMap<ReviewId, ReviewStanding>();
        log.forEach("Review", ReviewEvent.class, story -> {
            var then = Timeline.effectiveBy(story, day, knownAt);
            if (then.isEmpty()) return;
            var standing = ReviewStanding.of(then);
            reviews.put(standing.review(), standing);
        });
        return reviews;
    }

    private List<MeetingId> meetings(LocalDate day, Instant knownAt) {
        var meetings = Collections.synchronizedList(new ArrayList<MeetingId>());
        log.forEach("Meeting", MeetingEvent.class, story -> {
            List<Recorded<MeetingEvent>> then = Timeline.effectiveBy(story, day, knownAt);
            if (then.isEmpty() || then.stream().anyMatch(each -> each.event() instanceof MeetingCancelled)) return;
            meetings.add(then.getFirst().event().meetingId());
        });
        return meetings;
    }
}
