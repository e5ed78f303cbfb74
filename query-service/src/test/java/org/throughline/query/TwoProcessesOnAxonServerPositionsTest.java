package org.throughline.query;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/** In Axon Server's place is a log in memory, which has positions of the same kind. */
class TwoProcessesOnAxonServerPositionsTest extends TwoProcessesThatShow {

    private final EventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    @Override
    SpringApplicationBuilder process() {
        return new SpringApplicationBuilder(Process.class)
                .properties("axon.axonserver.servers=127.0.0.1:1")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "eventStore", EventStore.class, () -> log, bean -> bean.setDestroyMethodName("")));
    }
}
