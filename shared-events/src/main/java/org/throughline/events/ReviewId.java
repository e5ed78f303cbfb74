package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a review: {@code scr-child-j}. It is the identifier of the review's event stream. */
public record ReviewId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReviewId {
        value = IdFormat.slug(value, "review");
    }

    @Override
    public String toString() {
        return value;
    }
}
