package org.throughline.board;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.eventstore.StoredTypes;

/** Stored names, versions and upcasters of all events, for the event store. */
@Configuration("storedEventsConfiguration")
class StoredEventsConfiguration {

    @Bean
    StoredTypes storedTypes() {
        return StoredEvents.types();
    }

    @Bean
    EventUpcaster upcasters() {
        return StoredEvents.upcasters();
    }
}
