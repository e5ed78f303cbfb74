package org.throughline.query.finding;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.throughline.domain.Timeline;
import org.throughline.domain.review.FindingState;
import org.throughline.domain.review.FindingState.FindingAmendment;
import org.throughline.events.finding.FindingEvent;
import org.throughline.query.history.AttributedEvent;
import org.throughline.query.history.EventSentence;
import org.throughline.query.history.History;

/** The history of a finding. An amendment is told with what was so before it, which a late entry can change. */
final class FindingHistory {

    private FindingHistory() {}

    static History of(Object finding, List<AttributedEvent<FindingEvent>> events, ZoneId zone) {
        var stream = events.stream().map(AttributedEvent::recorded).toList();
        var state = FindingState.of(Timeline.effectiveBy(stream, LocalDate.MAX, null));
        var changes = state.amendments().stream().collect(toMap(FindingAmendment::version, FindingSentences::of));
        return History.of(finding, events, EventSentence.ofChanges(stream, changes, FindingSentences::of), zone);
    }
}
