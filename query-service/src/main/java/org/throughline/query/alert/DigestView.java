package org.throughline.query.alert;

import org.throughline.domain.Recorded;
import org.throughline.domain.alert.DigestState;
import org.throughline.events.DigestId;
import org.throughline.events.alert.DigestEvent;
import org.throughline.query.clocks.Fold;

/** One digest as it was on a day. */
public record DigestView(DigestState standing) {

    /** The state after each event; the raising comes first. */
    static final Fold<DigestEvent, DigestView> FOLD = new Fold<>() {

        @Override
        public DigestView begun(Recorded<DigestEvent> first) {
            return new DigestView(DigestState.begun(first));
        }

        @Override
        public DigestView then(DigestView before, Recorded<DigestEvent> recorded) {
            return new DigestView(before.standing.then(recorded));
        }
    };

    DigestId id() {
        return standing.raised().digestId();
    }
}
