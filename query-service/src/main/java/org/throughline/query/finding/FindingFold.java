package org.throughline.query.finding;

import org.throughline.events.Recorded;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.standing.FindingStanding;
import org.throughline.query.clocks.Fold;

/** How a finding stands after each of its events. */
final class FindingFold implements Fold<FindingEvent, FindingView> {

    @Override
    public FindingView begun(Recorded<FindingEvent> first) {
        return FindingView.of(FindingStanding.begun(first));
    }

    @Override
    public FindingView then(FindingView before, Recorded<FindingEvent> recorded) {
        return before.with(before.standing().then(recorded));
    }
}
