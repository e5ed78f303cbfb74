package org.throughline.query.clocks;

import java.util.concurrent.ConcurrentHashMap;

/**
 * One instance of what is equal, for the few values that occur in very many states: agencies and committees. What is the
 * same instance is near at hand when it is compared.
 */
public final class Shared {

    private static final ConcurrentHashMap<Object, Object> INSTANCES = new ConcurrentHashMap<>();

    private Shared() {}

    /** The one instance that is equal to this. */
    @SuppressWarnings("unchecked") // equal values of one class
    public static <T> T one(T value) {
        var first = INSTANCES.putIfAbsent(value, value);
        return first == null ? value : (T) first;
    }
}
