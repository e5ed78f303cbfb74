package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/** Identifies a meeting by its committee and its date: {@code semg.2016-11-14}. */
public record MeetingId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MeetingId {
        value = IdFormat.meeting(value);
    }

    public static MeetingId of(CommitteeId committee, LocalDate date) {
        return new MeetingId(committee + "." + date);
    }

    /** The meeting of an authority. */
    public static MeetingId of(Authority authority) {
        return of(authority.committee(), authority.meetingDate());
    }

    public CommitteeId committee() {
        return new CommitteeId(value.substring(0, value.indexOf('.')));
    }

    public LocalDate date() {
        return LocalDate.parse(value.substring(value.indexOf('.') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
