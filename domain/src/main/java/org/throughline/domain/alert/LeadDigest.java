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
import org.throughline.domain.alert.WatchStep.Clear;
import org.throughline.domain.alert.WatchStep.Escalate;
import org.throughline.domain.alert.WatchStep.Harm;
import org.throughline.domain.alert.WatchStep.Tell;
import org.throughline.domain.drift.Assessment;
import org.throughline.domain.policy.Policy;
import org.throughline.events.DigestId;
import org.throughline.events.access.Role;
import org.throughline.events.action.AlertClearing;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.alert.DigestLine;

/**
 * The line about an action for the lead of its agency, and the escalation if there is no answer.
 *
 * <p>Left out are actions that wait for others, are on hold, or may not be read by the lead. After an answer the same
 * reasons rest for the days of the policy. A moved date alone is sent once for each move, because a lead cannot undo it.
 */
record LeadDigest(LocalDate day, Policy policy, WatchedAction seen, Assessment assessed) {

    /** The reasons for an open action; a signed-off action is sent only for lack of evidence. */
    private static final Set<AlertReason> UNDER_WAY = EnumSet.of(
            AlertReason.LATE,
            AlertReason.UNDATED,
            AlertReason.MOVED,
            AlertReason.STALE,
            AlertReason.UNOWNED,
            AlertReason.NOTED);

    void addTo(List<WatchStep> moves) {
        if (seen.onHold()) {
            clear(moves, AlertClearing.REVIEW_HELD);
            return;
        }
        var up = stepUp();
        if (!seen.mayBeReadBy(Role.AGENCY_LEAD)) {
            clear(moves, AlertClearing.RESTRICTED);
            if (up != null) moves.add(new Escalate(seen.state().action(), version(), up));
            return;
        }
        if (up != null) {
            escalated(moves, up);
            return;
        }
        var reasons = waitsForSomebodyElse() ? Set.<AlertReason>of() : reasons();
        if (reasons.isEmpty()) clear(moves, AlertClearing.REASONS_GONE);
        else raise(moves, reasons);
    }

    private void raise(List<WatchStep> moves, Set<AlertReason> reasons) {
        var open = seen.state().alerts().open();
        if (open == null) {
            if (!rests(reasons)) tell(moves, AlertNews.RAISED, reasons, answerBy());
        } else if (!open.reasons().containsAll(reasons)) tell(moves, AlertNews.WORSENED, reasons, open.answerBy());
        else if (isCalledLast(open)) tell(moves, AlertNews.LAST_CALL, reasons, open.answerBy());
        else tell(moves, AlertNews.OPEN, reasons, open.answerBy());
    }

    /** The next escalation, because an alert or an escalation was not answered in time. */
    private @Nullable EscalationStep stepUp() {
        var waiting = seen.state().challenges().waiting();
        if (waiting != null) {
            if (!day.isAfter(waiting.answerBy()) || waiting.to() == BOARD) return null;
            return waiting.to() == AGENCY_LEAD ? OVERSEEING_COMMITTEE : BOARD;
        }
        var open = seen.state().alerts().open();
        return open != null && day.isAfter(open.answerBy()) && !waitsForSomebodyElse() ? OVERSEEING_COMMITTEE : null;
    }

    private boolean waitsForSomebodyElse() {
        var now = seen.state();
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
        var status = seen.state().status();
        if (status == AGREED || status == IN_PROGRESS) reasons.retainAll(UNDER_WAY);
        else reasons.retainAll(EnumSet.of(AlertReason.UNPROVEN));
        if (reopenedLately()) reasons.remove(AlertReason.LATE);
        return reasons;
    }

    private boolean reopenedLately() {
        var reopened = seen.state().alerts().reopenedOn();
        return reopened != null
                && day.isBefore(reopened.plusDays(policy.reminders().reopenedDays()));
    }

    /** Whether nothing is new to this agency and the rest after its last answer has not passed. */
    private boolean rests(Set<AlertReason> reasons) {
        var fresh = EnumSet.copyOf(reasons);
        if (movesWereTold()) fresh.remove(AlertReason.MOVED);
        if (fresh.isEmpty()) return true;
        var ended = seen.state().alerts().ended();
        if (ended == null || ended.endedOn() == null || !isToTheLead(ended)) return false;
        boolean brokenAnew = fresh.contains(AlertReason.LATE) && promised() > ended.version();
        return !brokenAnew
                && ended.reasons().containsAll(fresh)
                && day.isBefore(ended.endedOn().plusDays(policy.reminders().restDays()));
    }

    private boolean movesWereTold() {
        return seen.state().alerts().raised().stream()
                .filter(this::isToTheLead)
                .anyMatch(
                        alert -> alert.version() > promised() && alert.reasons().contains(AlertReason.MOVED));
    }

    private boolean isToTheLead(Alert alert) {
        return alert.agency().equals(seen.state().ownership().leadAgency());
    }

    /** The version of the event that set the date in force. */
    private long promised() {
        return seen.state().dueDates().set().version();
    }

    /** Once in the days before the escalation, unless another line was sent in them. */
    private boolean isCalledLast(Alert open) {
        var from = open.answerBy().minusDays(policy.reminders().lastCallDays());
        return !day.isBefore(from) && open.toldOn().isBefore(from);
    }

    private LocalDate answerBy() {
        return policy.ladder().answerBy(AGENCY_LEAD, day);
    }

    private void escalated(List<WatchStep> moves, EscalationStep to) {
        var reasons = EnumSet.noneOf(AlertReason.class);
        reasons.addAll(reasons());
        if (seen.state().challenges().waiting() != null) reasons.add(AlertReason.ESCALATED);
        var answerBy = policy.ladder().answerBy(to, day);
        var next = to == BOARD
                ? "The overseeing committee did not answer in time: it goes to the Board, who answer by %s."
                : "It was not answered in time: it goes to the overseeing committee, who answer by %s.";
        moves.add(line(AlertNews.ESCALATED, reasons, next.formatted(ReasonSentences.date(answerBy)), answerBy));
    }

    private void tell(List<WatchStep> moves, AlertNews news, Set<AlertReason> reasons, LocalDate answerBy) {
        var next = "Please answer by %s. Without an answer it goes to the overseeing committee the day after."
                .formatted(ReasonSentences.date(answerBy));
        moves.add(line(news, reasons, next, answerBy));
    }

    private WatchStep line(AlertNews news, Set<AlertReason> reasons, String next, LocalDate answerBy) {
        var now = seen.state();
        var digest = DigestId.lead(now.ownership().leadAgency(), day);
        var because = new ReasonSentences(day, now, policy.drift()).of(reasons);
        return new Tell(
                digest,
                new DigestLine(
                        now.action(),
                        version(),
                        news,
                        List.copyOf(reasons),
                        now.promise().statement(),
                        now.dueDates().current(),
                        because,
                        next,
                        answerBy),
                Harm.of(now.action(), assessed));
    }

    private void clear(List<WatchStep> moves, AlertClearing because) {
        if (seen.state().alerts().open() != null)
            moves.add(new Clear(seen.state().action(), version(), because));
    }

    private long version() {
        return seen.state().version();
    }
}
