package org.throughline.domain.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.Assessment;
import org.throughline.events.CommitteeId;
import org.throughline.events.MeetingId;

/**
 * Decides what the drift watch of one day does about an action. The watch, its preview and the completeness check share
 * this function, so they cannot disagree.
 *
 * @param policy in force on that day
 * @param ahead the meetings whose summary is due on that day
 * @param isTheBoard whether a committee is the Board
 */
public record DriftWatch(LocalDate day, Policy policy, List<MeetingId> ahead, Predicate<CommitteeId> isTheBoard) {

    public DriftWatch {
        ahead = List.copyOf(ahead);
    }

    /** A watch with those of the planned meetings whose summary is due by that day. */
    public static DriftWatch on(
            LocalDate day, Policy policy, List<MeetingId> planned, Predicate<CommitteeId> isTheBoard) {
        var until = day.plusDays(policy.reminders().committeeDaysBefore());
        var due = planned.stream()
                .filter(meeting ->
                        !meeting.date().isBefore(day) && !meeting.date().isAfter(until))
                .toList();
        return new DriftWatch(day, policy, due, isTheBoard);
    }

    /** The steps for one action; none for a closed action. */
    public List<WatchStep> of(WatchedAction watched) {
        if (watched.state().closedOn() != null) return List.of();
        var assessed = Assessment.on(day, watched.state(), policy);
        var steps = new ArrayList<WatchStep>();
        new LeadDigest(day, policy, watched, assessed).addTo(steps);
        new OwnerReminders(day, policy, watched, assessed).addTo(steps);
        for (var meeting : ahead)
            new CommitteeSummaries(day, policy, watched, assessed)
                    .addTo(steps, meeting, isTheBoard.test(meeting.committee()));
        return steps;
    }
}
