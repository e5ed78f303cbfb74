package org.throughline.domain.alert;

import static org.throughline.domain.action.ActionStatus.AGREED;
import static org.throughline.domain.action.ActionStatus.IN_PROGRESS;

import java.time.LocalDate;
import java.util.List;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.alert.WatchStep.AddLine;
import org.throughline.domain.alert.WatchStep.Harm;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.Assessment;
import org.throughline.events.DigestId;
import org.throughline.events.Participant;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.events.alert.DigestLine;

/**
 * The reminders before the due date to the owner, or to the person who covers for the owner, and to the second owner; one for
 * each of the policy's days.
 */
record OwnerReminders(LocalDate day, Policy policy, WatchedAction watched, Assessment assessed) {

    void addTo(List<WatchStep> steps) {
        var now = watched.state();
        var due = now.dueDates().current();
        var status = now.status();
        if (due == null || due.isBefore(day) || (status != AGREED && status != IN_PROGRESS)) return;
        if (now.vacancy() != null || !watched.mayBeToldToLead()) return;
        var daysBefore = policy.reminders().owed(day, due);
        if (daysBefore.isEmpty()) return;
        for (var answering : now.ownership().answering(day))
            if (!now.alerts().reminded(answering.person(), due, daysBefore.getAsInt()))
                steps.add(line(answering, now, due));
    }

    private AddLine line(Participant answering, ActionState now, LocalDate due) {
        return new AddLine(
                DigestId.owner(answering.person(), day),
                new DigestLine(
                        now.action(),
                        now.version(),
                        AlertNews.REMINDER,
                        List.of(AlertReason.DUE_SOON),
                        now.terms().statement(),
                        due,
                        new ReasonSentences(day, now, policy).of(List.of(AlertReason.DUE_SOON)),
                        "If that day cannot be kept, ask for more time before it comes.",
                        null),
                Harm.of(now.action(), assessed));
    }
}
