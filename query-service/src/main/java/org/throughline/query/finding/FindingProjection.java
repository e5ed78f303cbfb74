package org.throughline.query.finding;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.query.view.Batch;

/** Keeps the view of findings current. Events may arrive twice; the version makes the second one a no-op. */
class FindingProjection {

    private final FindingDocuments documents;

    FindingProjection(FindingDocuments documents) {
        this.documents = documents;
    }

    @EventHandler
    void on(FindingEvent event, @SequenceNumber long version) {
        var batch = Batch.current(documents);
        var id = event.findingId().value();
        var before = batch.get(id);
        if (before != null && before.version() >= version) return;
        Batch.follows(before == null ? -1 : before.version(), version);
        batch.put(
                id,
                switch (event) {
                    case FindingRaised e -> FindingLife.raised(e);
                    case ActionAgreed e ->
                        java.util.Objects.requireNonNull(before, id).agreed(e, version);
                });
    }
}
