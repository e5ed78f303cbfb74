package org.throughline.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name and the version under which an event is stored.
 *
 * <p>The class may be renamed or moved; its stored name never changes.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {

    /** Unique among all events. */
    String value();

    /** Raise it, and add an upcaster, when old JSON no longer fits the record. */
    int version() default 1;
}
