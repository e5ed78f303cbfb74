package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a finding by its review and its number within that review: {@code scr-child-j.f3}. */
public record FindingId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FindingId {
        value = IdFormat.finding(value);
    }

    public static FindingId of(ReviewId review, int number) {
        return new FindingId(review + ".f" + number);
    }

    public ReviewId reviewId() {
        return new ReviewId(value.substring(0, value.lastIndexOf('.')));
    }

    @Override
    public String toString() {
        return value;
    }
}
