package org.throughline.domain.alert;

import static org.throughline.domain.action.ActionStatus.AGREED;
import static org.throughline.domain.action.ActionStatus.IN_PROGRESS;
import static org.throughline.events.action.EscalationStep.AGENCY_LEAD;
import static org.throughline.events.action.EscalationStep.BOARD;
import static org.throughline.events.action.EscalationStep.OVERSEEING_COMMITTEE;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.Alerts.Alert;
import org.throughline.domain.alert.WatchStep.AddLine;
import org.throughline.domain.alert.WatchStep.Clear;
import org.throughline.domain.alert.WatchStep.Escalate;
import org.throughline.domain.alert.WatchStep.Harm;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.Assessment;
import org.throughline.events.DigestId;
import org.throughline.events.action.AlertClearing;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.alert.DigestLine;

/**
 * The alert to the agency lead about an action, and its escalation if it is not answered in time.
 *
 * <p>No alert is raised while the action waits for someone else, is on hold, or is kept from the agency by a restriction. After an answer no alert
 * is raised for the policy's pause unless there is a new reason. {@code MOVED} alone raises one alert for each move,
 * because the lead cannot make it go away.
 */
record LeadDigest(LocalDate day, Policy policy, WatchedAction watched, Assessment assessed) {

    /** The reasons that count while work is under way. A signed-off action is alerted for {@code UNPROVEN} only. */
    private static final Set<AlertReason> UNDER_WAY = EnumSet.of(
            AlertReason.LATE,
            AlertReason.UNDATED,
            AlertReason.MOVED,
            AlertReason.STALE,
            AlertReason.UNOWNED,
            AlertReason.NOTED);

    void addTo(List<WatchStep> steps) {
        if (watched.onHold()) {
            clear(steps, AlertClearing.REVIEW_HELD);
            return;
        }
        var up = stepUp();
        if (!watched.mayBeToldToLead()) {
            clear(steps, AlertClearing.RESTRICTED);
            if (up != null) steps.add(new Escalate(watched.state().action(), version(), up));
            return;
        }
        if (up != null) {
            escalated(steps, up);
            return;
        }
        var reasons = waitsForOthers() ? Set.<AlertReason>of() : reasons();
        if (reasons.isEmpty()) clear(steps, AlertClearing.REASONS_GONE);
        else raise(steps, reasons);
    }

    private void raise(List<WatchStep> steps, Set<AlertReason> reasons) {
        var open = watched.state().alerts().open();
        if (open == null) {
            if (!isPaused(reasons)) addLine(steps, AlertNews.RAISED, reasons, answerBy());
        } else if (!open.reasons().containsAll(reasons)) addLine(steps, AlertNews.WORSENED, reasons, open.answerBy());
        else if (isLastCallDue(open)) addLine(steps, AlertNews.LAST_CALL, reasons, open.answerBy());
        else addLine(steps, AlertNews.OPEN, reasons, open.answerBy());
    }

    /** The next level, because an alert or an escalation was not answered in time; null if none is due. */
    private @Nullable EscalationStep stepUp() {
        var waiting = watched.state().challenges().waiting();
        if (waiting != null) {
            if (!day.isAfter(waiting.answerBy()) || waiting.to() == BOARD) return null;
            return waiting.to() == AGENCY_LEAD ? OVERSEEING_COMMITTEE : BOARD;
        }
        var open = watched.state().alerts().open();
        return open != null && day.isAfter(open.answerBy()) && !waitsForOthers() ? OVERSEEING_COMMITTEE : null;
    }

    private boolean waitsForOthers() {
        var now = watched.state();
        var waiting = now.challenges().waiting();
        var vacancy = now.vacancy();
        return now.challenges().disputed()
                || now.alerts().moreTime() != null
                || (vacancy != null && vacancy.declined())
                || (waiting != null && waiting.to() != AGENCY_LEAD);
    }

    private Set<AlertReason> reasons() {
        var reasons = EnumSet.noneOf(AlertReason.class);
        reasons.addAll(ReasonSentences.reasons(assessed));
        var status = watched.state().status();
        if (status == AGREED || status == IN_PROGRESS) reasons.retainAll(UNDER_WAY);
        else reasons.retainAll(EnumSet.of(AlertReason.UNPROVEN));
        if (reopenedRecently()) reasons.remove(AlertReason.LATE);
        return reasons;
    }

    private boolean reopenedRecently() {
        var reopened = watched.state().alerts().reopenedOn();
        return reopened != null
                && day.isBefore(reopened.plusDays(policy.reminders().reopenedDays()));
    }

    /** Whether no reason is new to the agency and the pause after the last alert has not passed. */
    private boolean isPaused(Set<AlertReason> reasons) {
        var fresh = EnumSet.copyOf(reasons);
        if (movesWereAlerted()) fresh.remove(AlertReason.MOVED);
        if (fresh.isEmpty()) return true;
        var ended = watched.state().alerts().ended();
        if (ended == null || ended.endedOn() == null || !isToLeadAgency(ended)) return false;
        boolean brokenAgain = fresh.contains(AlertReason.LATE) && promised() > ended.version();
        return !brokenAgain
                && ended.reasons().containsAll(fresh)
                && day.isBefore(ended.endedOn().plusDays(policy.reminders().restDays()));
    }

    private boolean movesWereAlerted() {
        return watched.state().alerts().raised().stream()
                .filter(this::isToLeadAgency)
                .anyMatch(
                        alert -> alert.version() > promised() && alert.reasons().contains(AlertReason.MOVED));
    }

    private boolean isToLeadAgency(Alert alert) {
        return alert.agency().equals(watched.state().ownership().leadAgency());
    }

    /** The version of the event that set the current due date. */
    private long promised() {
        return watched.state().dueDates().set().version();
    }

    /**
     * Whether the last call is due: once in the days before escalation, unless a digest already repeated the alert in
     * them.
     */
    private boolean isLastCallDue(Alert open) {
        var from = open.answerBy().minusDays(policy.reminders().lastCallDays());
        return !day.isBefore(from) && open.lastDigestOn().isBefore(from);
    }

    private LocalDate answerBy() {
        return policy.ladder().answerBy(AGENCY_LEAD, day);
    }

    private void escalated(List<WatchStep> steps, EscalationStep to) {
        var reasons = EnumSet.noneOf(AlertReason.class);
        reasons.addAll(reasons());
        if (watched.state().challenges().waiting() != null) reasons.add(AlertReason.ESCALATED);
        var answerBy = policy.ladder().answerBy(to, day);
        var next = to == BOARD
                ? "The overseeing committee did not answer in time. The action is escalated to the Board, which answers by %s."
                : "The alert was not answered in time. The action is escalated to the overseeing committee, which answers by %s.";
        steps.add(line(AlertNews.ESCALATED, reasons, next.formatted(ReasonSentences.date(answerBy)), answerBy));
    }

    private void addLine(List<WatchStep> steps, AlertNews news, Set<AlertReason> reasons, LocalDate answerBy) {
        var next = "Please answer by %s. Without an answer it is escalated to the overseeing committee the next day."
                .formatted(ReasonSentences.date(answerBy));
        steps.add(line(news, reasons, next, answerBy));
    }

    private WatchStep line(AlertNews news, Set<AlertReason> reasons, String next, LocalDate answerBy) {
        var now = watched.state();
        var digest = DigestId.lead(now.ownership().leadAgency(), day);
        var because = new ReasonSentences(day, now, policy).of(reasons);
        return new AddLine(
                digest,
                new DigestLine(
                        now.action(),
                        version(),
                        news,
                        List.copyOf(reasons),
                        now.terms().statement(),
                        now.dueDates().current(),
                        because,
                        next,
                        answerBy),
                Harm.of(now.action(), assessed));
    }

    private void clear(List<WatchStep> steps, AlertClearing because) {
        if (watched.state().alerts().open() != null)
            steps.add(new Clear(watched.state().action(), version(), because));
    }

    private long version() {
        return watched.state().version();
    }
}
