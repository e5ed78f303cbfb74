package org.throughline.domain.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.throughline.domain.drift.Assessment;
import org.throughline.domain.policy.Policy;
import org.throughline.events.CommitteeId;
import org.throughline.events.MeetingId;

/**
 * Who is told what of an action on one morning. It is one function of what is known, so the watch that raises alerts, the
 * preview of what it would raise and the check of what it should have raised cannot disagree.
 *
 * @param policy the one in force on that day
 * @param ahead the meetings that are to be held, from that day until the summaries of them are due
 * @param isTheBoard whether a committee is the Board itself
 */
public record DriftWatch(LocalDate day, Policy policy, List<MeetingId> ahead, Predicate<CommitteeId> isTheBoard) {

    public DriftWatch {
        ahead = List.copyOf(ahead);
    }

    /** A watch with the meetings, of those that are planned, whose summary is due by that day. */
    public static DriftWatch on(
            LocalDate day, Policy policy, List<MeetingId> planned, Predicate<CommitteeId> isTheBoard) {
        var until = day.plusDays(policy.reminders().committeeDaysBefore());
        var due = planned.stream()
                .filter(meeting ->
                        !meeting.date().isBefore(day) && !meeting.date().isAfter(until))
                .toList();
        return new DriftWatch(day, policy, due, isTheBoard);
    }

    /** Everything that follows of one action. What has ended asks nothing of anybody. */
    public List<WatchStep> of(WatchedAction seen) {
        if (seen.state().closedOn() != null) return List.of();
        var assessed = Assessment.on(day, seen.state(), policy.drift());
        var moves = new ArrayList<WatchStep>();
        new LeadDigest(day, policy, seen, assessed).addTo(moves);
        new OwnerReminders(day, policy, seen, assessed).addTo(moves);
        for (var meeting : ahead)
            new CommitteeSummaries(day, policy, seen, assessed)
                    .addTo(moves, meeting, isTheBoard.test(meeting.committee()));
        return moves;
    }
}
