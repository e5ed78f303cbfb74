package org.throughline.query.life;

import org.throughline.events.BoardEvent;
import org.throughline.query.clocks.Fold;
import org.throughline.query.clocks.States;

/** A thing as a view keeps it: its life, and every state it has been in. What cannot be folded fails when it is made. */
public record Kept<E extends BoardEvent, V>(String id, Life<E> life, States<V> states) {

    static <E extends BoardEvent, V> Kept<E, V> of(String id, Life<E> life, Fold<E, V> fold) {
        return new Kept<>(id, life, States.of(life.recorded(), fold));
    }

    long version() {
        return life.version();
    }

    Kept<E, V> then(KnownEvent<E> event, Fold<E, V> fold) {
        var after = life.then(event);
        return new Kept<>(id, after, states.then(after.recorded(), fold));
    }
}
