package org.throughline.query.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.query.list.ShownPerson;

/**
 * Something that was found.
 *
 * @param id of the action, the finding, the review or the meeting
 * @param number as the source prints it, the reference of a review, the minute of an item of an agenda; null if it has none
 * @param text what it states; the title of a review or of an item; null for a meeting itself
 * @param match what was found of it
 * @param review null for a meeting
 * @param ended whether nothing is left to do about it: it is closed or declined, or the meeting was held
 * @param status in a word, as the list of its kind has it; null for a meeting
 * @param leadAgency of an action
 * @param owner of an action; null while the source's words are in the place of a person
 * @param committee that oversees the action, commissioned the review or meets; null for a finding
 * @param day on which the action is due, the finding was raised, the review began or the meeting is; null while undated
 */
public record SearchHit(
        Kind kind,
        String id,
        @Nullable String number,
        @Nullable String text,
        Match match,
        @Nullable ReviewId review,
        boolean ended,
        @Nullable String status,
        @Nullable AgencyId leadAgency,
        @Nullable ShownPerson owner,
        @Nullable CommitteeId committee,
        @Nullable LocalDate day) {

    /** What can be found. */
    public enum Kind {
        ACTION,
        FINDING,
        REVIEW,
        /** A meeting, or one item of its agenda. */
        MEETING
    }

    /** What was found of it, the closest first. */
    public enum Match {
        /** The number that the source prints. */
        NUMBER,
        IDENTIFIER,
        /** The beginning of a number or of an identifier. */
        BEGINNING,
        /** Words of what it states. */
        WORDS,
        /** Words of what it states, with the name of its owner. */
        OWNER
    }
}
