package org.throughline.query.signoff;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Source;

/** The parts of an action's end. */
public enum PartKind {
    CLAIM,
    VERIFICATION,
    SIGN_OFF,
    EVIDENCE,
    SUSTAINED_CHECK;

    boolean isAssumedBy(@Nullable Source source) {
        return source != null && assumedAs().anyMatch(source::assumes);
    }

    /** What a source's assumptions call such a part. */
    private Stream<String> assumedAs() {
        return switch (this) {
            case CLAIM -> Stream.of("completion", "claim");
            case VERIFICATION -> Stream.of("verification", "verifier", "outcome");
            case SIGN_OFF -> Stream.of("signOff");
            case EVIDENCE -> Stream.of("impactEvidence", "evidence", "assessor");
            case SUSTAINED_CHECK -> Stream.of("sustainedCheck", "check");
        };
    }
}
