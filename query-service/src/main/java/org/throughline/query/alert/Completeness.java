package org.throughline.query.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.alert.DigestState.State;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;
import org.throughline.events.DigestId.Reader;

/**
 * Whether all alerts of a day were raised: what the watch should have raised, computed again from what
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

    /** The result of the check. */
    enum Verdict {
        /** Every expected line was raised, or a concurrent decision made it unnecessary. */
        COMPLETE,
        /** A digest, or a line of one, is missing, or one was raised that should not have been. */
        INCOMPLETE,
        /** The watch has begun and not ended. */
        UNDER_WAY,
        /** It was a working day without a watch. The next watch covers it. */
        NOT_HELD,
        /** It was not a working day, and no watch ran. */
        NOT_DUE
    }

    /** One beginning of the watch. */
    record Begun(Instant at, Instant knownAt, int policy) {}

    /**
     * One digest that should have been raised, or was.
     *
     * @param state null if it was not raised
     * @param missing actions whose lines are expected and missing
     * @param overtaken actions whose lines a concurrent decision made unnecessary
     * @param unexpected actions whose lines are not expected
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
