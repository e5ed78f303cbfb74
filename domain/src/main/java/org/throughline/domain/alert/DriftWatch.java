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
 * Decides who is sent what about an action on one day. The watch, its preview and the check of a past watch use this one
 * function.
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

    /** All steps for one action; none once it has ended. */
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
