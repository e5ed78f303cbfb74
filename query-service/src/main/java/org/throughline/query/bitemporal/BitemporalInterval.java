package org.throughline.query.bitemporal;

/**
 * A state and the days and moments between which it held. Days and moments are plain numbers because a list compares very
 * many of them.
 *
 * @param from the first day on which the state held, as days since 1970
 * @param to the first day on which it no longer held
 * @param knownFrom the moment from which this was known, as nanoseconds since 1970
 * @param knownTo the moment from which it was known to be otherwise
 */
public record BitemporalInterval<V>(long from, long to, long knownFrom, long knownTo, V state) {

    /** No end yet. */
    public static final long OPEN = Long.MAX_VALUE;

    static <V> BitemporalInterval<V> open(long from, long knownFrom, V state) {
        return new BitemporalInterval<>(from, OPEN, knownFrom, OPEN, state);
    }

    boolean contains(long day, long moment) {
        return from <= day && day < to && knownFrom <= moment && moment < knownTo;
    }

    BitemporalInterval<V> until(long day, long known) {
        return new BitemporalInterval<>(from, day, known, OPEN, state);
    }

    BitemporalInterval<V> knownUntil(long moment) {
        return new BitemporalInterval<>(from, to, knownFrom, moment, state);
    }

    /** The same days and moments with what a reader sees of the state. */
    public BitemporalInterval<V> showing(V seen) {
        return new BitemporalInterval<>(from, to, knownFrom, knownTo, seen);
    }

    /** Whether both give the same state for the same days, whenever that was known. */
    boolean repeats(BitemporalInterval<V> other) {
        return from == other.from && to == other.to && state.equals(other.state);
    }
}
