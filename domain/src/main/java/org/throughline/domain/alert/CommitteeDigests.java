package org.throughline.domain.alert;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.throughline.domain.alert.WatchStep.AddLine;
import org.throughline.domain.alert.WatchStep.Harm;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.Assessment;
import org.throughline.domain.waiting.AlertReasons;
import org.throughline.domain.waiting.WaitingMatter;
import org.throughline.domain.waiting.WaitingMatter.Kind;
import org.throughline.domain.waiting.WaitingMatters;
import org.throughline.events.CommitteeId;
import org.throughline.events.DigestId;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.alert.DigestLine;

/**
 * The lines about an action for the committees that oversee it, or delegated its oversight, and for the Board: all delay and
 * drift at the beginning of each period and before a meeting; on any other day each matter that has begun to wait for them. A
 * dissolved committee is told nothing: its part falls to the one that delegated to it, and in the end to the Board.
 *
 * @param matters what waits about the action
 */
record CommitteeDigests(DriftWatch watch, WatchedAction watched, Assessment assessed, List<WaitingMatter> matters) {

    void addTo(List<WatchStep> steps) {
        var overseers = watch.committees().among(watched.state().oversight().overseers());
        var readers = new LinkedHashSet<CommitteeId>();
        if (watched.mayBeToldToCommittees()) readers.addAll(overseers);
        readers.addAll(watch.committees().boards());
        for (var reader : readers)
            addTo(steps, reader, overseers.isEmpty() ? isBoard(reader) : reader.equals(overseers.getLast()));
    }

    private boolean isBoard(CommitteeId reader) {
        return watch.committees().boards().contains(reader);
    }

    private void addTo(List<WatchStep> steps, CommitteeId reader, boolean oversees) {
        boolean isTheBoard = isBoard(reader);
        var waiting = matters.stream()
                .filter(matter -> isFor(matter, oversees, isTheBoard))
                .toList();
        var news = waiting.stream()
                .filter(matter -> WaitingMatters.toldOn(matter, reader, watched.state()) == null)
                .toList();
        var summaries = watch.summaries(reader);
        var all = amiss();
        waiting.forEach(matter -> all.add(reason(matter)));
        if (!all.isEmpty())
            for (var digest : summaries)
                steps.add(line(
                        digest,
                        reader,
                        news.isEmpty() || digest != summaries.getFirst() ? AlertNews.SUMMARY : AlertNews.RAISED,
                        all,
                        waiting));
        if (!summaries.isEmpty() || news.isEmpty()) return;
        var today = DigestId.committee(reader, day());
        var begun = EnumSet.noneOf(AlertReason.class);
        news.forEach(matter -> begun.add(reason(matter)));
        // The identifier is taken on the day of a meeting that had its summary: the matter is told on the next day.
        if (!watch.isRaised(today)) steps.add(line(today, reader, AlertNews.RAISED, begun, waiting));
    }

    private boolean isFor(WaitingMatter matter, boolean oversees, boolean isTheBoard) {
        if (matter.kind().reason() == null) return false;
        if (matter.kind() == Kind.ESCALATION) {
            var to = Objects.requireNonNull(watched.state().challenges().waiting())
                    .to();
            return to == EscalationStep.BOARD ? isTheBoard : oversees && matter.reachesCommittee(day());
        }
        return matter.reachesCommittee(day()) && (oversees || (isTheBoard && !watched.mayBeToldToCommittees()));
    }

    private Set<AlertReason> amiss() {
        var reasons = EnumSet.noneOf(AlertReason.class);
        reasons.addAll(AlertReasons.of(assessed));
        if (watched.state().finished()) reasons.remove(AlertReason.LATE);
        return reasons;
    }

    private AddLine line(
            DigestId digest,
            CommitteeId reader,
            AlertNews news,
            Set<AlertReason> reasons,
            List<WaitingMatter> waiting) {
        var now = watched.state();
        var told = List.copyOf(reasons);
        boolean readable = watched.mayBeToldToCommittees();
        return new AddLine(
                digest,
                new DigestLine(
                        now.action(),
                        now.version(),
                        news,
                        told,
                        readable ? now.terms().statement() : WatchedAction.RESTRICTED,
                        readable ? now.dueDates().current() : null,
                        readable ? new ReasonSentences(day(), now, policy()).of(told) : List.of(),
                        next(waiting, isBoard(reader)),
                        waiting.isEmpty() ? null : answerBy(waiting)),
                Harm.of(now.action(), assessed));
    }

    /** A committee that hears of a matter today has the whole time of the ladder, whatever else it was told before. */
    private LocalDate answerBy(List<WaitingMatter> waiting) {
        var first = first(waiting);
        if (first.kind() == Kind.ESCALATION) return first.answerBy();
        var told = WaitingMatters.toldAnswerBy(first, watched.state());
        return told == null ? policy().ladder().answerBy(EscalationStep.OVERSEEING_COMMITTEE, day()) : told;
    }

    /** The first matter not yet in a digest, or else the first. */
    private WaitingMatter first(List<WaitingMatter> waiting) {
        return waiting.stream()
                .filter(matter -> matter.kind() != Kind.ESCALATION
                        && WaitingMatters.toldAnswerBy(matter, watched.state()) == null)
                .findFirst()
                .orElse(waiting.getFirst());
    }

    private String next(List<WaitingMatter> waiting, boolean isTheBoard) {
        if (waiting.isEmpty()) return "The committee asks the agency, and escalates the matter if there is no answer.";
        var first = first(waiting);
        var next = sentence(reason(first));
        if (isTheBoard && first.kind() == Kind.ESCALATION) return next;
        return "%s Without an answer by %s it goes to the Board."
                .formatted(next, ReasonSentences.date(answerBy(waiting)));
    }

    private static AlertReason reason(WaitingMatter matter) {
        return Objects.requireNonNull(matter.kind().reason());
    }

    private static String sentence(AlertReason reason) {
        return switch (reason) {
            case ESCALATED -> "The committee answers the escalation.";
            case MORE_TIME_REQUESTED -> "The committee gives more time or refuses it.";
            case DISPUTED -> "The committee resolves the dispute.";
            case HOLD_EXPIRED -> "The committee reviews the hold or releases it.";
            case RESTRICTION_EXPIRED -> "The committee reviews the restriction or lifts it.";
            case UNVERIFIED -> "The committee finds another agency that verifies the claim.";
            case NOT_OURS, UNOWNED -> "The committee finds an owner.";
            case NOT_SIGNED_OFF -> "The committee signs the action off or sends it back.";
            case CHECK_DUE -> "The committee has the check done and records its result.";
            case CHECK_REPORTED -> "The committee has the reported result confirmed.";
            case REOPENING_PROPOSED -> "The committee reopens the action or says why not.";
            case CONDITION_NOT_MET -> "The committee asks how the condition was met, or revokes the sign-off.";
            case TO_BE_RATIFIED -> "A meeting ratifies the Chair's decision or reverses it.";
            case LEAD_AGENCY_NOT_TOLD -> "The committee asks the owner, because the lead agency may not be told.";
            case LATE, UNDATED, MOVED, STALE, NOTED, UNPROVEN, CHALLENGED, DUE_SOON -> "The committee asks the agency.";
        };
    }

    private LocalDate day() {
        return watch.day();
    }

    private Policy policy() {
        return watch.policy();
    }
}
