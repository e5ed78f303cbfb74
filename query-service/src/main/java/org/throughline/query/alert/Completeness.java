package org.throughline.query.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;
import org.throughline.events.DigestId.Reader;
import org.throughline.domain.alert.DigestState.State;

/**
 * Whether everybody who should have been told on a day was told: what the watch should have raised, computed anew from what
 * was known when it looked, beside what it raised and what became of that.
 *
 * @param held every time the watch of the day was begun
 * @param expected how many digests should have been raised
 * @param delivered how many of them were accepted by the mail server, or kept as files
 */
record Completeness(
        LocalDate day,
        boolean workingDay,
        Verdict verdict,
        List<Begun> held,
        @Nullable Instant endedAt,
        int expected,
        int raised,
        int delivered,
        List<Checked> digests) {

    /** What the check comes to. */
    enum Verdict {
        /** Everything that should have been told was raised, or somebody decided on it in the same moment. */
        COMPLETE,
        /** A digest, or a line of one, is missing, or one was raised that should not have been. */
        INCOMPLETE,
        /** The watch has begun and not ended. */
        UNDER_WAY,
        /** It was a working day, and no watch was held. The next one makes up for it. */
        NOT_HELD,
        /** It was no working day, and no watch was held. */
        NOT_DUE
    }

    /** One beginning of the watch. */
    record Begun(Instant at, Instant knownAt, int policy) {}

    /**
     * One digest that should have been raised, or was.
     *
     * @param state null if it was not raised
     * @param missing actions that it should have told of and does not
     * @param overtaken actions that it does not tell of because somebody decided on them in the same moment
     * @param unexpected actions that it tells of and should not
     */
    record Checked(
            DigestId digest,
            Reader reader,
            String readerId,
            boolean expected,
            @Nullable State state,
            @Nullable Instant raisedAt,
            @Nullable Instant deliveredAt,
            int lines,
            List<ActionId> missing,
            List<ActionId> overtaken,
            List<ActionId> unexpected) {

        boolean complete() {
            return missing.isEmpty() && unexpected.isEmpty();
        }
    }
}
