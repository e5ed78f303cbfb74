package org.throughline.query.finding;

import org.throughline.domain.Recorded;
import org.throughline.domain.review.FindingState;
import org.throughline.events.finding.FindingEvent;
import org.throughline.query.bitemporal.Fold;

/** Folds the events of a finding. */
final class FindingFold implements Fold<FindingEvent, FindingView> {

    @Override
    public FindingView begun(Recorded<FindingEvent> first) {
        return FindingView.of(FindingState.begun(first));
    }

    @Override
    public FindingView then(FindingView before, Recorded<FindingEvent> recorded) {
        return before.with(before.state().then(recorded));
    }
}
