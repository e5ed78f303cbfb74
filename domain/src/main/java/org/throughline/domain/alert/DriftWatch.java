package org.throughline.domain.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.throughline.domain.ImmutableLists;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.Assessment;
import org.throughline.domain.waiting.SummaryPeriod;
import org.throughline.domain.waiting.WaitingMatters;
import org.throughline.events.CommitteeId;
import org.throughline.events.DigestId;
import org.throughline.events.MeetingId;

/**
 * Decides what the drift watch of one day does about an action. The watch, its preview and the completeness check share
 * this function, so they cannot disagree. Safe for several threads.
 */
public final class DriftWatch {

    private final LocalDate day;
    private final Policy policy;
    private final List<MeetingId> planned;
    private final SittingCommittees committees;
    private final Predicate<DigestId> isRaised;
    private final Map<CommitteeId, List<DigestId>> summaries = new ConcurrentHashMap<>();

    /**
     * A watch of a day.
     *
     * @param policy in force on that day
     * @param planned the meetings that were held or will be
     * @param committees who can be told on that day
     * @param isRaised whether a digest was raised before
     */
    public DriftWatch(
            LocalDate day,
            Policy policy,
            List<MeetingId> planned,
            SittingCommittees committees,
            Predicate<DigestId> isRaised) {
        this.day = day;
        this.policy = policy;
        this.planned = List.copyOf(planned);
        this.committees = committees;
        this.isRaised = isRaised;
    }

    LocalDate day() {
        return day;
    }

    Policy policy() {
        return policy;
    }

    SittingCommittees committees() {
        return committees;
    }

    boolean isRaised(DigestId digest) {
        return isRaised.test(digest);
    }

    /**
     * The digests of all delay and drift that are due to a committee: before a meeting, and once in each period. A digest before a
     * meeting that was raised in the period takes the place of the period's.
     */
    List<DigestId> summaries(CommitteeId reader) {
        return summaries.computeIfAbsent(reader, this::summariesOf);
    }

    private List<DigestId> summariesOf(CommitteeId reader) {
        var due = planned.stream()
                .filter(meeting -> meeting.committee().equals(reader))
                .filter(this::isAhead)
                .map(DigestId::committee)
                .filter(isRaised.negate())
                .toList();
        var period = SummaryPeriod.beginningOf(day, policy);
        var ofPeriod = DigestId.committee(reader, period);
        boolean told = !due.isEmpty()
                || isRaised.test(ofPeriod)
                || planned.stream()
                        .filter(meeting -> meeting.committee().equals(reader)
                                && !beginsToBeAhead(meeting).isBefore(period))
                        .map(DigestId::committee)
                        .anyMatch(isRaised);
        return told ? due : ImmutableLists.append(due, ofPeriod);
    }

    private boolean isAhead(MeetingId meeting) {
        return !meeting.date().isBefore(day) && !day.isBefore(beginsToBeAhead(meeting));
    }

    private LocalDate beginsToBeAhead(MeetingId meeting) {
        return meeting.date().minusDays(policy.reminders().committeeDaysBefore());
    }

    /** The steps for one action; none for a closed action. */
    public List<WatchStep> of(WatchedAction watched) {
        var state = watched.state();
        if (state.closedOn() != null || watched.review() == null) return List.of();
        var assessed = Assessment.on(day, state, policy);
        var matters = WaitingMatters.of(day, state, policy);
        var steps = new ArrayList<WatchStep>();
        new LeadDigest(day, policy, watched, assessed, matters).addTo(steps);
        new OwnerReminders(day, policy, watched, assessed).addTo(steps);
        new CommitteeDigests(this, watched, assessed, matters).addTo(steps);
        return steps;
    }

    /** What the lead of its agency is to answer about an action; empty if nothing. */
    public Optional<LeadNews> toLead(WatchedAction watched) {
        var state = watched.state();
        if (state.closedOn() != null || watched.review() == null) return Optional.empty();
        var assessed = Assessment.on(day, state, policy);
        var matters = WaitingMatters.of(day, state, policy);
        return Optional.ofNullable(new LeadDigest(day, policy, watched, assessed, matters).news());
    }
}
