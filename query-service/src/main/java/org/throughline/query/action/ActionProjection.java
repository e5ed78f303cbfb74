package org.throughline.query.action;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.throughline.events.Recorded;
import org.throughline.events.access.Asker;
import org.throughline.events.action.ActionEvent;
import org.throughline.query.life.KnownEvent;
import org.throughline.query.view.Batch;

/** Keeps the view of actions current. Events may arrive twice; the version makes the second one a no-op. */
class ActionProjection {

    private final ActionDocuments documents;

    ActionProjection(ActionDocuments documents) {
        this.documents = documents;
    }

    @EventHandler
    void on(ActionEvent event, @SequenceNumber long version, @Timestamp Instant recordedAt, MetaData metaData) {
        var batch = Batch.current(documents);
        var id = event.actionId().value();
        var before = batch.get(id);
        if (before != null && before.version() >= version) return;
        Batch.follows(before == null ? -1 : before.version(), version);
        var known = new KnownEvent<>(new Recorded<ActionEvent>(event, version, recordedAt), Asker.from(metaData));
        // An event that cannot be folded fails here, where it parks alone.
        batch.put(id, before == null ? KeptAction.begun(known) : before.then(known));
    }
}
