package org.throughline.query.life;

import java.time.Instant;
import org.axonframework.messaging.MetaData;
import org.throughline.domain.Asker;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;
import org.throughline.query.clocks.Fold;
import org.throughline.query.view.Batch;

/**
 * How a view follows streams: it takes each event in once, in its turn. An event that cannot be folded fails here, where it
 * parks alone.
 */
public record Following<E extends BoardEvent, V>(KeptLives<E, V> documents, Fold<E, V> fold) {

    /** Events may arrive twice; the version makes the second one a no-op. */
    public void on(String id, E event, long eventVersion, Instant recordedAt, MetaData metaData) {
        var batch = Batch.current(documents);
        var before = batch.get(id);
        if (before != null && before.version() >= eventVersion) return;
        Batch.follows(before == null ? -1 : before.version(), eventVersion);
        var known = new KnownEvent<>(new Recorded<>(event, eventVersion, recordedAt), Asker.from(metaData));
        batch.put(id, before == null ? Kept.of(id, Life.begun(known), fold) : before.then(known, fold));
    }
}
