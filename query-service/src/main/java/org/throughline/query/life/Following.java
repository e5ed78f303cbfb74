package org.throughline.query.life;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.axonframework.messaging.MetaData;
import org.throughline.events.BoardEvent;
import org.throughline.events.Recorded;
import org.throughline.events.access.Asker;
import org.throughline.query.view.Batch;

/**
 * How a view follows streams: it takes each event in once, in its turn. An event that cannot be folded fails here, where it
 * parks alone.
 *
 * @param version of the last event that is in a document
 * @param begun the document of a stream by its first event
 * @param then the document of a stream that goes on
 */
public record Following<E extends BoardEvent, K>(
        Batch.Documents<K> documents,
        ToLongFunction<K> version,
        Function<KnownEvent<E>, K> begun,
        BiFunction<K, KnownEvent<E>, K> then) {

    /** Events may arrive twice; the version makes the second one a no-op. */
    public void on(String id, E event, long eventVersion, Instant recordedAt, MetaData metaData) {
        var batch = Batch.current(documents);
        var before = batch.get(id);
        if (before != null && version.applyAsLong(before) >= eventVersion) return;
        Batch.follows(before == null ? -1 : version.applyAsLong(before), eventVersion);
        var known = new KnownEvent<>(new Recorded<>(event, eventVersion, recordedAt), Asker.from(metaData));
        batch.put(id, before == null ? begun.apply(known) : then.apply(before, known));
    }
}
