package org.throughline.query.action.history;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.board.people.People;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.events.PersonId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.TimingEvent.RecurringDutySet;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.AttributedEvent;
import org.throughline.query.history.EventSentence;
import org.throughline.query.history.History;

/** The history of an action. The sentences of amendments and rebaselines name the earlier value, which a late entry can change. */
public final class ActionHistory {

    private ActionHistory() {}

    public static History of(
            Object action, List<AttributedEvent<ActionEvent>> events, AsOf standpoint, ZoneId zone, People people) {
        var stream = events.stream().map(AttributedEvent::recorded).toList();
        var then = Timeline.effectiveBy(stream, standpoint.asOf(), standpoint.knownAt());
        var changes = then.isEmpty() ? Map.<Long, String>of() : changes(ActionState.of(then), stream);
        var words = people.namesOf(
                stream.stream().flatMap(each -> words(each.event()).stream()).toList());
        return History.inContext(
                action,
                events,
                standpoint,
                EventSentence.ofChanges(stream, changes, event -> sentence(event, words)),
                zone);
    }

    /** With the words of the source in place of an owner, which are not in the event. */
    private static String sentence(ActionEvent event, Map<PersonId, String> words) {
        return words(event)
                .map(words::get)
                .map(source -> "%s (the source: \"%s\")".formatted(Sentence.of(event), source))
                .orElseGet(() -> Sentence.of(event));
    }

    private static Optional<PersonId> words(ActionEvent event) {
        return event instanceof ActionAssigned assigned
                ? Optional.ofNullable(assigned.ownerAsWritten())
                : Optional.empty();
    }

    private static Map<Long, String> changes(ActionState state, List<Recorded<ActionEvent>> stream) {
        var changes = new HashMap<Long, String>();
        for (var amendment : state.amendments()) changes.put(amendment.version(), AmendmentSentences.of(amendment));
        for (var move : state.dueDates().moves()) changes.put(move.version(), Sentence.of(move));
        for (var recorded : stream)
            if (recorded.event() instanceof RecurringDutySet) changes.remove(recorded.version()); // it says more itself
        return changes;
    }
}
