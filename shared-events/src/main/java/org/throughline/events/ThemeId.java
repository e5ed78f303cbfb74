package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a theme of the board's closed list: {@code chronologies}. */
public record ThemeId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ThemeId {
        value = IdFormat.slug(value, "theme");
    }

    @Override
    public String toString() {
        return value;
    }
}
