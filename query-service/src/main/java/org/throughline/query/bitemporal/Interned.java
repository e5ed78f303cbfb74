package org.throughline.query.bitemporal;

import java.util.concurrent.ConcurrentHashMap;

/** One shared instance of each value that occurs in very many states, such as an agency or a committee. */
public final class Interned {

    private static final ConcurrentHashMap<Object, Object> INSTANCES = new ConcurrentHashMap<>();

    private Interned() {}

    @SuppressWarnings("unchecked") // equal values have the same class
    public static <T> T of(T value) {
        var first = INSTANCES.putIfAbsent(value, value);
        return first == null ? value : (T) first;
    }
}
