package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/**
 * Identifies one digest by whom it is for and the day: {@code lead:nuth:2026-11-23}. There is one for each of them a day, so
 * the identifier keeps it from being raised twice.
 */
public record DigestId(@JsonValue String value) {

    /** Whom a digest is for. */
    public enum Reader {
        /** The lead of an agency, on what the agency answers for. */
        LEAD,
        /** The owner of actions that will be due. */
        OWNER,
        /** A committee, on what it will meet about; the day is that of the meeting. */
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
        return of(Reader.COMMITTEE, meeting.committee().value(), meeting.date());
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

    /** The day of the digest; a committee's is told by the day of its meeting. */
    public LocalDate day() {
        return LocalDate.parse(value.substring(value.lastIndexOf(':') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
