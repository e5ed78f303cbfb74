package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an agency in the board's directory: {@code csc}. */
public record AgencyId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgencyId {
        value = IdFormat.slug(value, "agency");
    }

    @Override
    public String toString() {
        return value;
    }
}
