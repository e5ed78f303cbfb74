package org.throughline.domain;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Reads the parts of stored values, whatever their type. */
final class Values {

    private Values() {}

    static @Nullable Object of(RecordComponent component, Record whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(component + " cannot be read", unreadable);
        }
    }

    /** Identifiers are records of one text. */
    static boolean isIdentifier(Record value) {
        var components = value.getClass().getRecordComponents();
        return components.length == 1 && components[0].getName().equals("value");
    }
}
