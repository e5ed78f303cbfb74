package org.throughline.platform.eventstore.postgresql;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.dao.DataAccessException;

/**
 * Axon's engine, with two differences: streams are short and have no snapshots, so it does not query for them before each
 * decision; and recorded time never goes back.
 */
class PostgresLog extends JdbcEventStorageEngine {

    private final LogAppends appends;
    private final TransactionManager transactions;

    PostgresLog(LogAppends appends, TransactionManager transactions, Builder builder) {
        super(builder);
        this.appends = appends;
        this.transactions = transactions;
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        return Stream.empty();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) return;
        try {
            transactions.executeInTransaction(() -> appends.append(events, serializer));
        } catch (DataAccessException failed) {
            handlePersistenceException(failed, events.getFirst());
        }
    }
}
