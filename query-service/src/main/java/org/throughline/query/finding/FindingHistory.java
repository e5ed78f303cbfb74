package org.throughline.query.finding;

import static java.util.stream.Collectors.toMap;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.throughline.domain.Timeline;
import org.throughline.domain.review.FindingState;
import org.throughline.domain.review.FindingState.FindingAmendment;
import org.throughline.events.finding.FindingEvent;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.AttributedEvent;
import org.throughline.query.history.EventSentence;
import org.throughline.query.history.History;

/** The history of a finding. The sentence of an amendment names the earlier value, which a late entry can change. */
final class FindingHistory {

    private FindingHistory() {}

    static History of(Object finding, List<AttributedEvent<FindingEvent>> events, AsOf standpoint, ZoneId zone) {
        var stream = events.stream().map(AttributedEvent::recorded).toList();
        var then = Timeline.effectiveBy(stream, standpoint.asOf(), standpoint.knownAt());
        Map<Long, String> changes = then.isEmpty()
                ? Map.of()
                : FindingState.of(then).amendments().stream()
                        .collect(toMap(FindingAmendment::version, FindingSentences::of));
        return History.inContext(
                finding, events, standpoint, EventSentence.ofChanges(stream, changes, FindingSentences::of), zone);
    }
}
