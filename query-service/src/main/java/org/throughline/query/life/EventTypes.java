package org.throughline.query.life;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.BoardEvent;

/** The events of one kind of stream by the names they are kept under. */
public final class EventTypes<E extends BoardEvent> {

    private final Map<String, Class<? extends E>> byName;

    private EventTypes(Map<String, Class<? extends E>> byName) {
        this.byName = byName;
    }

    /** All events of a sealed family, however it is divided. */
    public static <E extends BoardEvent> EventTypes<E> of(Class<E> family) {
        return new EventTypes<>(
                members(family).collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity())));
    }

    Class<? extends E> named(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    @SuppressWarnings("unchecked") // what a sealed family permits is of the family
    private static <E> Stream<Class<? extends E>> members(Class<? extends E> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(member -> members((Class<? extends E>) member))
                : Stream.of(family);
    }
}
