package org.throughline.query.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.alert.DigestState.State;
import org.throughline.domain.drift.DriftLevel;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.DigestId;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.alert.DigestEvent.Channel;
import org.throughline.events.alert.DigestEvent.Failure;
import org.throughline.query.list.HasList;
import org.throughline.query.list.Page;

/**
 * Whether everyone heard of a day what they should have: what the watch should have raised, computed again from what was known
 * when it looked, beside what it raised and what became of that. All of it is as if there were only the lines that the asker may
 * read.
 *
 * @param held every time the watch of the day was begun
 * @param expected how many readers should have got a digest
 * @param raised how many digests were raised
 * @param delivered how many of those were accepted by the mail server or written as files
 * @param asFiles how many of the delivered ones were written as files, for somebody to hand on
 * @param parked how many of those raised are parked
 * @param unheard how many of those readers were not reached, for whatever reason
 * @param untold late or drifting actions of the day that nobody was told of in time, among those that the asker may read
 */
public record Completeness(
        LocalDate day,
        boolean workingDay,
        Verdict verdict,
        List<Begun> held,
        @Nullable Instant endedAt,
        int expected,
        int raised,
        int delivered,
        int asFiles,
        int parked,
        int unheard,
        List<Checked> digests,
        List<Untold> untold)
        implements HasList {

    /** The digests. */
    @Override
    public Page<Checked> list() {
        return Page.whole(day, null, digests);
    }

    /** The result of the check. */
    public enum Verdict {
        /** Each reader was reached, with every line, and nothing late or drifting is untold. */
        COMPLETE,
        /** Everything was raised, and a reader was not reached, or something late or drifting was told to nobody in time. */
        UNHEARD,
        /** A digest, or a line of one, is missing, or one was raised that should not have been. */
        INCOMPLETE,
        /** The watch has begun and not ended, or a digest is still being delivered. */
        UNDER_WAY,
        /** It was a working day without a watch. The next watch covers it. */
        NOT_HELD,
        /** It was not a working day, and no watch ran. */
        NOT_DUE
    }

    /** Whether a reader was reached. */
    public enum Reach {
        /** The mail server accepted the digest, or it was written as a file. */
        REACHED,
        /** Nothing of it was true any more when it was to be raised or sent. */
        NOT_NEEDED,
        /** It is raised and will be tried, or tried again. */
        UNDER_WAY,
        /** It is not tried again until somebody asks for it. */
        PARKED,
        /** It came back. */
        BOUNCED,
        /** It should have been raised and is not. */
        NOT_RAISED
    }

    /** One beginning of the watch. */
    public record Begun(Instant at, Instant knownAt, int policy) {}

    /**
     * One digest that should have been raised, or was.
     *
     * @param readerName of an owner, as far as the asker may read it; null for a desk
     * @param state null if it was not raised
     * @param why why the latest attempt failed; null unless one did
     * @param bounced why it came back; null unless it did
     * @param missing actions whose lines are expected and missing
     * @param overtaken actions whose lines a concurrent decision made unnecessary
     * @param unexpected actions whose lines are not expected
     */
    public record Checked(
            DigestId digest,
            Reader reader,
            String readerId,
            @Nullable String readerName,
            boolean expected,
            Reach reach,
            @Nullable Failure why,
            @Nullable String bounced,
            @Nullable State state,
            @Nullable Channel channel,
            @Nullable Instant raisedAt,
            @Nullable Instant deliveredAt,
            int lines,
            List<ActionId> missing,
            List<ActionId> overtaken,
            List<ActionId> unexpected) {

        /** Whether it was raised as it should have been. */
        boolean asExpected() {
            return reach != Reach.NOT_RAISED && missing.isEmpty() && unexpected.isEmpty();
        }

        /** Whether its reader should have heard and has not. */
        boolean unheard() {
            return reach != Reach.REACHED && reach != Reach.NOT_NEEDED;
        }
    }

    /**
     * A late or drifting action that nobody was told of in time.
     *
     * @param since the first day on which it was late or drifting
     * @param lastTold the day of the last delivered digest about it; null if there is none
     */
    public record Untold(
            ActionId action,
            AgencyId leadAgency,
            boolean late,
            DriftLevel level,
            LocalDate since,
            @Nullable LocalDate lastTold) {}
}
