package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a committee in the board's directory: {@code semg}. */
public record CommitteeId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommitteeId {
        value = IdFormat.slug(value, "committee");
    }

    @Override
    public String toString() {
        return value;
    }
}
