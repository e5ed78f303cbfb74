package org.throughline.query.action;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.TimingEvent.RecurringDutySet;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.AttributedEvent;
import org.throughline.query.history.EventSentence;
import org.throughline.query.history.History;

/** The history of an action. The sentences of amendments and rebaselines name the earlier value, which a late entry can change. */
final class ActionHistory {

    private ActionHistory() {}

    static History of(Object action, List<AttributedEvent<ActionEvent>> events, AsOf standpoint, ZoneId zone) {
        var stream = events.stream().map(AttributedEvent::recorded).toList();
        var then = Timeline.effectiveBy(stream, standpoint.asOf(), standpoint.knownAt());
        var changes = then.isEmpty() ? Map.<Long, String>of() : changes(ActionState.of(then), stream);
        return History.inContext(
                action, events, standpoint, EventSentence.ofChanges(stream, changes, Sentence::of), zone);
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
