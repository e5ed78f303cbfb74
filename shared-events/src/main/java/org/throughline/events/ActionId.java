package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an action by its finding and its number within that finding: {@code scr-child-j.f3.a2}. */
public record ActionId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActionId {
        value = IdFormat.action(value);
    }

    public static ActionId of(FindingId finding, int number) {
        return new ActionId(finding + ".a" + number);
    }

    public FindingId findingId() {
        return new FindingId(value.substring(0, value.lastIndexOf('.')));
    }

    public ReviewId reviewId() {
        return findingId().reviewId();
    }

    @Override
    public String toString() {
        return value;
    }
}
