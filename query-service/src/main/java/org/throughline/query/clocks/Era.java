package org.throughline.query.clocks;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A state of one thing and when it was so, by both clocks.
 *
 * @param from the first day on which it was so
 * @param to the first day on which it was no longer so
 * @param knownFrom the moment since which that was known
 * @param knownTo the moment since which it was known to be otherwise
 */
record Era<V>(LocalDate from, LocalDate to, Instant knownFrom, Instant knownTo, V state) {

    static final LocalDate OPEN_DAY = LocalDate.MAX;
    static final Instant OPEN_MOMENT = Instant.MAX;

    static <V> Era<V> open(LocalDate from, Instant knownFrom, V state) {
        return new Era<>(from, OPEN_DAY, knownFrom, OPEN_MOMENT, state);
    }

    boolean holds(LocalDate day) {
        return !from.isAfter(day) && to.isAfter(day);
    }

    boolean isKnown(Instant moment) {
        return !knownFrom.isAfter(moment) && knownTo.isAfter(moment);
    }

    Era<V> until(LocalDate day, Instant known) {
        return new Era<>(from, day, known, OPEN_MOMENT, state);
    }

    Era<V> knownUntil(Instant moment) {
        return new Era<>(from, to, knownFrom, moment, state);
    }

    /** Whether it says the same of the same days, whenever that was known. */
    boolean repeats(Era<V> other) {
        return from.equals(other.from) && to.equals(other.to) && state.equals(other.state);
    }
}
