package org.throughline.platform.eventstore;

import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/** The log in PostgreSQL. Its streams are short and have no snapshots, so nobody has to look for one before each decision. */
class StreamsWithoutSnapshots extends JdbcEventStorageEngine {

    StreamsWithoutSnapshots(Builder builder) {
        super(builder);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        return Stream.empty();
    }
}
