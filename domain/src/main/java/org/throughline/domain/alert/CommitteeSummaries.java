package org.throughline.domain.alert;

import static org.throughline.events.action.EscalationStep.BOARD;
import static org.throughline.events.action.EscalationStep.OVERSEEING_COMMITTEE;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.throughline.domain.alert.WatchStep.AddLine;
import org.throughline.domain.alert.WatchStep.Harm;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.Assessment;
import org.throughline.events.DigestId;
import org.throughline.events.MeetingId;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.events.alert.DigestLine;

/** The lines of a committee's summary before its meeting: drift of the actions it oversees, and escalations to it. */
record CommitteeSummaries(LocalDate day, Policy policy, WatchedAction watched, Assessment assessed) {

    void addTo(List<WatchStep> steps, MeetingId meeting, boolean isTheBoard) {
        if (!watched.mayBeToldToCommittees()) return;
        var now = watched.state();
        boolean oversees = now.oversight().current().equals(meeting.committee());
        var reasons = EnumSet.noneOf(AlertReason.class);
        if (oversees) reasons.addAll(amiss());
        var waiting = now.challenges().waiting();
        if (waiting != null && (isTheBoard ? waiting.to() == BOARD : oversees && waiting.to() == OVERSEEING_COMMITTEE))
            reasons.add(AlertReason.ESCALATED);
        if (reasons.isEmpty()) return;
        steps.add(new AddLine(
                DigestId.committee(meeting),
                new DigestLine(
                        now.action(),
                        now.version(),
                        AlertNews.SUMMARY,
                        List.copyOf(reasons),
                        now.terms().statement(),
                        now.dueDates().current(),
                        new ReasonSentences(day, now, policy).of(reasons),
                        next(reasons),
                        waiting != null && reasons.contains(AlertReason.ESCALATED) ? waiting.answerBy() : null),
                Harm.of(now.action(), assessed)));
    }

    private Set<AlertReason> amiss() {
        var now = watched.state();
        var reasons = EnumSet.noneOf(AlertReason.class);
        reasons.addAll(ReasonSentences.reasons(assessed));
        if (watched.onHold()) reasons.retainAll(EnumSet.of(AlertReason.HOLD_EXPIRED));
        if (now.finished()) reasons.remove(AlertReason.LATE);
        if (now.alerts().moreTime() != null) reasons.add(AlertReason.MORE_TIME_REQUESTED);
        if (now.challenges().disputed()) reasons.add(AlertReason.DISPUTED);
        return reasons;
    }

    private static String next(Set<AlertReason> reasons) {
        if (reasons.contains(AlertReason.ESCALATED)) return "The committee answers the escalation.";
        if (reasons.contains(AlertReason.MORE_TIME_REQUESTED)) return "The committee gives more time or refuses it.";
        if (reasons.contains(AlertReason.DISPUTED)) return "The committee resolves the dispute.";
        if (reasons.contains(AlertReason.HOLD_EXPIRED))
            return "The committee reviews the hold or restriction, or ends it.";
        if (reasons.contains(AlertReason.UNVERIFIED)) return "A person from another agency verifies the claim.";
        if (reasons.contains(AlertReason.UNOWNED)) return "The committee finds a new owner.";
        if (reasons.contains(AlertReason.CHALLENGED)) return "The committee answers the challenge or escalates it.";
        return "The committee asks the agency, and escalates the matter if there is no answer.";
    }
}
