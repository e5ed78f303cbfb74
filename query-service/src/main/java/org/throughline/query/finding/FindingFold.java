package org.throughline.query.finding;

import org.throughline.events.Recorded;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.standing.FindingStanding;
import org.throughline.query.clocks.Fold;

/** How a finding stands after each of its events. */
final class FindingFold implements Fold<FindingEvent, FindingStanding> {

    @Override
    public FindingStanding begun(Recorded<FindingEvent> first) {
        return FindingStanding.begun(first);
    }

    @Override
    public FindingStanding then(FindingStanding before, Recorded<FindingEvent> recorded) {
        return before.then(recorded);
    }
}
