package org.throughline.board;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.events.upcast.ActionRebaselinedFrom1To2;
import org.throughline.events.upcast.EventTypes;
import org.throughline.platform.eventstore.StoredTypes;
import org.throughline.platform.eventstore.StoredTypes.StoredType;

/** Tells the event store which events there are and how earlier versions of them are read. */
@Configuration("storedEventsConfiguration")
class StoredEventsConfiguration {

    @Bean
    StoredTypes storedTypes() {
        return new StoredTypes(EventTypes.all().entrySet().stream()
                .map(event -> new StoredType(event.getKey(), EventTypes.version(event.getValue()), event.getValue()))
                .toList());
    }

    /** The oldest step comes first. */
    @Bean
    EventUpcaster upcasters() {
        return new EventUpcasterChain(new ActionRebaselinedFrom1To2());
    }
}
