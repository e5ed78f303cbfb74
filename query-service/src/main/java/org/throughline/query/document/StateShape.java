package org.throughline.query.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the states of one kind of stream look like in documents.
 *
 * @param <S> the record that a state is stored as, part by part
 * @param <H> what the stream is about, at the top of its document
 * @param <R> the summary of a state: what people and other programs look for, under the words of the domain
 * @param <V> the state as it is held in memory
 */
public interface StateShape<S extends Record, H extends Record, R extends Record, V> {

    Class<S> stored();

    Class<H> header();

    Class<R> summary();

    /** The parts that stand beside the summary of every state, whether or not they differ from another's. */
    default Set<String> partsOfEveryState() {
        return Set.of();
    }

    S store(V state);

    /**
     * Makes the state in memory again.
     *
     * @param other another state of the same stream, most of whose parts are the same; null for the first
     */
    V restore(S stored, @Nullable V other);

    H head(V latest);

    /** Summarizes a state that held from a day, as became known at a moment. */
    R summarize(V state, LocalDate from, Instant knownFrom);
}
