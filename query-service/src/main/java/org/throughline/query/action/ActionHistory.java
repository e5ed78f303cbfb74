package org.throughline.query.action;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.TimingEvent.RecurringDutySet;
import org.throughline.query.history.AttributedEvent;
import org.throughline.query.history.EventSentence;
import org.throughline.query.history.History;

/** The history of an action. An amendment and a rebaseline are told with what was so before, which a late entry can change. */
final class ActionHistory {

    private ActionHistory() {}

    static History of(Object action, List<AttributedEvent<ActionEvent>> events, ZoneId zone) {
        var stream = events.stream().map(AttributedEvent::recorded).toList();
        var state = ActionState.of(Timeline.effectiveBy(stream, LocalDate.MAX, null));
        var changes = new HashMap<Long, String>();
        for (var amendment : state.amendments()) changes.put(amendment.version(), AmendmentSentences.of(amendment));
        for (var move : state.dueDates().moves()) changes.put(move.version(), Sentence.of(move));
        for (var recorded : stream)
            if (recorded.event() instanceof RecurringDutySet) changes.remove(recorded.version()); // it says more itself
        return History.of(action, events, EventSentence.ofChanges(stream, changes, Sentence::of), zone);
    }
}
