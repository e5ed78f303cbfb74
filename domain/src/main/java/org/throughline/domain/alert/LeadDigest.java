package org.throughline.domain.alert;

import static org.throughline.events.action.EscalationStep.AGENCY_LEAD;
import static org.throughline.events.action.EscalationStep.BOARD;

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
import org.throughline.domain.waiting.AlertReasons;
import org.throughline.domain.waiting.WaitingMatter;
import org.throughline.events.DigestId;
import org.throughline.events.action.AlertClearing;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.events.alert.DigestLine;

/**
 * The alert to the agency lead about an action, and its escalation if it, or a committee's matter, is not answered in time.
 *
 * <p>No alert is raised while the action waits for someone else, is on hold, or is restricted: then it waits for a committee, and
 * {@link CommitteeDigests} tells it. After an answer no alert is raised for the policy's pause unless there is a new reason.
 * {@code MOVED} alone raises one alert for each move, because the lead cannot make it go away.
 */
record LeadDigest(
        LocalDate day, Policy policy, WatchedAction watched, Assessment assessed, List<WaitingMatter> matters) {

    void addTo(List<WatchStep> steps) {
        var up = stepUp();
        if (up != null) steps.add(new Escalate(watched.state().action(), version(), up.to(), up.reason()));
        var news = news(up);
        if (news != null)
            steps.add(new AddLine(
                    DigestId.lead(watched.state().ownership().leadAgency(), day),
                    news.line().get(),
                    news.harm()));
        else if (up == null) clear(steps);
    }

    /** What the lead's digest says; null if nothing. */
    @Nullable
    LeadNews news() {
        return news(stepUp());
    }

    private @Nullable StepUp stepUp() {
        return StepUp.of(day, watched.state(), matters, policy);
    }

    private @Nullable LeadNews news(@Nullable StepUp up) {
        if (up != null) return watched.mayBeToldToLead() ? escalated(up) : null;
        if (watched.onHold() || !watched.mayBeToldToLead() || AlertReasons.waitForOthers(watched.state())) return null;
        var reasons = reasons();
        return reasons.isEmpty() ? null : raised(reasons);
    }

    private @Nullable LeadNews raised(Set<AlertReason> reasons) {
        var open = watched.state().alerts().open();
        if (open == null) return isPaused(reasons) ? null : news(AlertNews.RAISED, reasons, answerBy());
        if (!open.reasons().containsAll(reasons)) return news(AlertNews.WORSENED, reasons, open.answerBy());
        return news(isLastCallDue(open) ? AlertNews.LAST_CALL : AlertNews.OPEN, reasons, open.answerBy());
    }

    /** Of delay and drift, and an escalation to the agency itself. */
    private Set<AlertReason> reasons() {
        var reasons = AlertReasons.ofOwner(day, watched.state(), assessed, policy);
        var waiting = watched.state().challenges().waiting();
        if (waiting != null && waiting.to() == AGENCY_LEAD) reasons.add(AlertReason.ESCALATED);
        return reasons;
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

    private LeadNews escalated(StepUp up) {
        var reasons = reasons();
        if (watched.state().challenges().waiting() != null) reasons.add(AlertReason.ESCALATED);
        var answerBy = policy.ladder().answerBy(up.to(), day);
        var next = "%s. The action is escalated to %s, which answers by %s."
                .formatted(
                        up.reason(),
                        up.to() == BOARD ? "the Board" : "the overseeing committee",
                        ReasonSentences.date(answerBy));
        return news(AlertNews.ESCALATED, reasons, next, answerBy);
    }

    private LeadNews news(AlertNews news, Set<AlertReason> reasons, LocalDate answerBy) {
        var next = "Please answer by %s. Without an answer it is escalated to the overseeing committee the next day."
                .formatted(ReasonSentences.date(answerBy));
        return news(news, reasons, next, answerBy);
    }

    private LeadNews news(AlertNews news, Set<AlertReason> reasons, String next, LocalDate answerBy) {
        var now = watched.state();
        return new LeadNews(
                news,
                List.copyOf(reasons),
                answerBy,
                Harm.of(now.action(), assessed),
                () -> new DigestLine(
                        now.action(),
                        version(),
                        news,
                        List.copyOf(reasons),
                        now.terms().statement(),
                        now.dueDates().current(),
                        new ReasonSentences(day, now, policy).of(reasons),
                        next,
                        answerBy));
    }

    private void clear(List<WatchStep> steps) {
        if (watched.state().alerts().open() != null)
            steps.add(new Clear(watched.state().action(), version(), whyCleared()));
    }

    private AlertClearing whyCleared() {
        if (watched.onHold()) return AlertClearing.REVIEW_HELD;
        return watched.mayBeToldToLead() ? AlertClearing.REASONS_GONE : AlertClearing.RESTRICTED;
    }

    private long version() {
        return watched.state().version();
    }
}
