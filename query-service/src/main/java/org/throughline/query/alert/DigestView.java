package org.throughline.query.alert;

import org.throughline.domain.Recorded;
import org.throughline.domain.alert.DigestState;
import org.throughline.events.DigestId;
import org.throughline.events.alert.DigestEvent;
import org.throughline.query.bitemporal.Fold;

/** A digest as it was on some day. */
public record DigestView(DigestState state) {

    /** Folds the events of a digest; the raising comes first. */
    static final Fold<DigestEvent, DigestView> FOLD = new Fold<>() {

        @Override
        public DigestView begun(Recorded<DigestEvent> first) {
            return new DigestView(DigestState.begun(first));
        }

        @Override
        public DigestView then(DigestView before, Recorded<DigestEvent> recorded) {
            return new DigestView(before.state.then(recorded));
        }
    };

    DigestId id() {
        return state.raised().digestId();
    }
}
