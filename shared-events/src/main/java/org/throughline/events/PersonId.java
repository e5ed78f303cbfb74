package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a person in the log. The name is stored outside the log, where it can be erased. */
public record PersonId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        value = IdFormat.slug(value, "person");
    }

    @Override
    public String toString() {
        return value;
    }
}
