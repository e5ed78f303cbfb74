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
 * Whether everyone who should have been alerted on a day was alerted: what the watch should have raised by what was known
 * when it ran, beside what it raised and whether that was delivered.
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
        /** All that should have been raised was raised, or was overtaken by a decision at the same moment. */
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
     * @param missing actions that it should contain and does not
     * @param overtaken actions left out because of a decision at the same moment
     * @param unexpected actions that it contains and should not
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
