package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/**
 * Identifies a digest by its reader and its day: {@code lead:nuth:2026-11-23}. Each reader gets at most one digest a
 * day, so the identifier prevents a second one.
 */
public record DigestId(@JsonValue String value) {

    /** The kind of reader a digest is for. */
    public enum Reader {
        /** The lead of an agency, about the actions the agency leads. */
        LEAD,
        /** The owner of actions that are due soon. */
        OWNER,
        /**
         * A committee or the Board. The day is that of its next meeting, the first day of the period whose delay and drift it
         * is told, or the day on which a matter began to wait for it.
         */
        COMMITTEE
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DigestId {
        value = IdFormat.digest(value);
    }

    public static DigestId lead(AgencyId agency, LocalDate day) {
        return of(Reader.LEAD, agency.value(), day);
    }

    public static DigestId owner(PersonId owner, LocalDate day) {
        return of(Reader.OWNER, owner.value(), day);
    }

    public static DigestId committee(MeetingId meeting) {
        return committee(meeting.committee(), meeting.date());
    }

    public static DigestId committee(CommitteeId committee, LocalDate day) {
        return of(Reader.COMMITTEE, committee.value(), day);
    }

    private static DigestId of(Reader reader, String of, LocalDate day) {
        return new DigestId(IdFormat.lower(reader) + ":" + of + ":" + day);
    }

    public Reader reader() {
        return IdFormat.upper(Reader.class, value.substring(0, value.indexOf(':')));
    }

    /** The identifier of the agency, the person or the committee. */
    public String readerId() {
        return value.substring(value.indexOf(':') + 1, value.lastIndexOf(':'));
    }

    /** The day of the digest; for a committee, see {@link Reader#COMMITTEE}. */
    public LocalDate day() {
        return LocalDate.parse(value.substring(value.lastIndexOf(':') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
