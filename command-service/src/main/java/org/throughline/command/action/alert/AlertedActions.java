package org.throughline.command.action.alert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.command.DecisionContext;
import org.throughline.command.action.Action;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.alert.WatchStep;
import org.throughline.domain.board.Policy;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;
import org.throughline.events.PersonId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.AlertEvent.AlertCleared;
import org.throughline.events.action.AlertEvent.AlertRaised;
import org.throughline.events.action.AlertEvent.OwnerReminded;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.alert.DigestLine;

/**
 * Records on actions what the watch found, in the current unit of work. An action that has changed since the watch read it
 * is left as it is.
 */
@Component
public class AlertedActions {

    private final Repository<Action> repository;
    private final DecisionContext context;
    private final Clock clock;

    AlertedActions(@Lazy Repository<Action> repository, DecisionContext context, Clock clock) {
        this.repository = repository;
        this.context = context;
        this.clock = clock;
    }

    /** Returns the lines that were recorded or needed no recording, in the given order. */
    public List<DigestLine> raise(DigestId digest, List<DigestLine> lines) {
        var overtaken = new HashSet<ActionId>();
        // Actions are always locked in this order, so that two units of work cannot deadlock.
        var inOrder = Comparator.comparing((DigestLine line) -> line.action().value());
        lines.stream().filter(line -> line.news().isRecorded()).sorted(inOrder).forEach(line -> {
            boolean recorded = switch (digest.reader()) {
                case LEAD -> record(line.action().value(), line.version(), now -> raised(digest, line, now));
                case OWNER -> remind(digest, line);
                case COMMITTEE ->
                    repository
                            .load(line.action().value())
                            .invoke(action -> action.recordIfOpen(now -> raised(digest, line, now)));
            };
            if (!recorded) overtaken.add(line.action());
        });
        return lines.stream().filter(line -> !overtaken.contains(line.action())).toList();
    }

    /** Takes a step that is not part of a digest. Returns whether the action was unchanged. */
    public boolean take(WatchStep due) {
        return switch (due) {
            case WatchStep.Escalate step -> record(step.action().value(), step.version(), now -> escalated(now, step));
            case WatchStep.Clear step ->
                record(
                        step.action().value(),
                        step.version(),
                        now -> new AlertCleared(now.action(), LocalDate.now(clock), step.because(), null));
            case WatchStep.AddLine _ -> throw new IllegalArgumentException("a line is recorded with its digest");
        };
    }

    private boolean record(String action, long version, Function<ActionState, ActionEvent> event) {
        return repository.load(action).invoke(loaded -> loaded.recordUnlessOvertaken(version, event));
    }

    /**
     * A reminder is about a due date alone, so it is valid as long as the same person owns the action with that date, even if
     * the watch has just alerted the lead of the same action.
     */
    private boolean remind(DigestId digest, DigestLine line) {
        var due = Objects.requireNonNull(line.dueDate());
        var owner = new PersonId(digest.readerId());
        int daysBefore =
                policy(digest.day()).reminders().owed(digest.day(), due).orElseThrow();
        var event = new OwnerReminded(line.action(), LocalDate.now(clock), owner, due, daysBefore, digest);
        return repository.load(line.action().value()).invoke(action -> action.recordIfDue(event));
    }

    private ActionEvent raised(DigestId digest, DigestLine line, ActionState now) {
        return new AlertRaised(
                line.action(),
                LocalDate.now(clock),
                now.ownership().leadAgency(),
                line.news(),
                line.reasons(),
                Objects.requireNonNull(line.answerBy()),
                digest);
    }

    private ActionEvent escalated(ActionState now, WatchStep.Escalate step) {
        var today = LocalDate.now(clock);
        return new ActionEscalated(
                now.action(),
                today,
                null,
                null,
                step.to(),
                step.reason(),
                policy(today).ladder().answerBy(step.to(), today));
    }

    private Policy policy(LocalDate day) {
        return context.policy().on(day);
    }
}
