package org.throughline.query.clocks;

/**
 * A state of one thing and when it was so, by both clocks. Days and moments are plain numbers here, because questions
 * compare very many of them.
 *
 * @param from the first day on which it was so, as days since 1970
 * @param to the first day on which it was no longer so
 * @param knownFrom the moment since which that was known, as nanoseconds since 1970
 * @param knownTo the moment since which it was known to be otherwise
 */
record Era<V>(long from, long to, long knownFrom, long knownTo, V state) {

    static final long OPEN = Long.MAX_VALUE;

    static <V> Era<V> open(long from, long knownFrom, V state) {
        return new Era<>(from, OPEN, knownFrom, OPEN, state);
    }

    boolean holds(long day, long moment) {
        return from <= day && day < to && knownFrom <= moment && moment < knownTo;
    }

    Era<V> until(long day, long known) {
        return new Era<>(from, day, known, OPEN, state);
    }

    Era<V> knownUntil(long moment) {
        return new Era<>(from, to, knownFrom, moment, state);
    }

    /** Whether it says the same of the same days, whenever that was known. */
    boolean repeats(Era<V> other) {
        return from == other.from && to == other.to && state.equals(other.state);
    }
}
