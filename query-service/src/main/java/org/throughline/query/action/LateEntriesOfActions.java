package org.throughline.query.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.PolicyInTheLog;
import org.throughline.board.people.People;
import org.throughline.domain.drift.Effect;
import org.throughline.events.ActionId;
import org.throughline.events.action.ActionEvent;
import org.throughline.query.action.history.ActionHistory;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.AttributedEvent;
import org.throughline.query.history.EntryTimes;
import org.throughline.query.history.EventStreams;
import org.throughline.query.history.History;
import org.throughline.query.history.LateEntries;
import org.throughline.query.history.StreamEntry;

/** The late entries of actions. */
@Component
class LateEntriesOfActions implements LateEntries {

    private static final long DOTS = 2;

    private final ActionsView actionsView;
    private final Actions actions;
    private final ReadableActions readable;
    private final EventStreams streams;
    private final PolicyInTheLog policy;
    private final People people;
    private final Board board;
    private final EntryTimes times;

    LateEntriesOfActions(
            ActionsView actionsView,
            Actions actions,
            ReadableActions readable,
            EventStreams streams,
            PolicyInTheLog policy,
            People people,
            Board board) {
        this.actionsView = actionsView;
        this.actions = actions;
        this.readable = readable;
        this.streams = streams;
        this.policy = policy;
        this.people = people;
        this.board = board;
        this.times = new EntryTimes(board.zone());
    }

    @Override
    public Stream<StreamEntry> at(AsOf standpoint, long lagDays) {
        var mayBeRead = readable.toTheAsker();
        return actionsView.states().all().parallel().flatMap(states -> {
            var latest = states.latest();
            var action = latest.action();
            if (!mayBeRead.test(action)) return Stream.of();
            return times.of(
                    action.value(),
                    latest.review(),
                    latest.leadAgency(),
                    states,
                    ActionView::version,
                    () -> streams.read(action, ActionEvent.class).stream()
                            .map(AttributedEvent::recorded)
                            .toList(),
                    standpoint,
                    lagDays);
        });
    }

    @Override
    public boolean isOf(String id) {
        return id.chars().filter(letter -> letter == '.').count() == DOTS;
    }

    @Override
    public History history(String id, AsOf standpoint) {
        var action = new ActionId(id);
        return ActionHistory.of(action, actions.stream(action), standpoint, board.zone(), people);
    }

    @Override
    public @Nullable String what(String id, AsOf standpoint) {
        return actions.find(new ActionId(id), standpoint)
                .map(ActionView::statement)
                .orElse(null);
    }

    @Override
    public List<Effect> effects(String id, LocalDate day, Instant recordedAt) {
        var action = new ActionId(id);
        var before = actions.find(action, new AsOf(day, recordedAt.minusNanos(1)));
        var after = actions.find(action, new AsOf(day, recordedAt));
        return before.isEmpty() || after.isEmpty()
                ? List.of()
                : Effect.onAction(before.get().state(), after.get().state(), day, policy.on(day, recordedAt));
    }
}
