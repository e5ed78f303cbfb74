package org.throughline.platform.eventstore;

import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/** Streams are short and have no snapshots, so this engine does not query for them before each decision. */
class StreamsWithoutSnapshots extends JdbcEventStorageEngine {

    StreamsWithoutSnapshots(Builder builder) {
        super(builder);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        return Stream.empty();
    }
}
