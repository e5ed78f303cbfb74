package org.throughline.board;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.events.upcast.ActionAssignedFrom1To2;
import org.throughline.events.upcast.ActionAssignedFrom2To3;
import org.throughline.events.upcast.ActionAssignedFrom3To4;
import org.throughline.events.upcast.ActionRebaselinedFrom1To2;
import org.throughline.events.upcast.ActionRebaselinedFrom2To3;
import org.throughline.events.upcast.CorrectionFrom1To2;
import org.throughline.events.upcast.EventTypes;
import org.throughline.events.upcast.PlanDecisionFrom1To2;
import org.throughline.events.upcast.RemindersAdoptedFrom1To2;
import org.throughline.events.upcast.ReportingRestrictionImposedFrom1To2;
import org.throughline.events.upcast.ReviewRegisteredFrom1To2;
import org.throughline.platform.eventstore.StoredTypes;
import org.throughline.platform.eventstore.StoredTypes.StoredType;

/** Stored names, versions and upcasters of all events, for the event store. */
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
        return new EventUpcasterChain(
                new ActionRebaselinedFrom1To2(),
                new ActionRebaselinedFrom2To3(),
                new ActionAssignedFrom1To2(),
                new ActionAssignedFrom2To3(),
                new ActionAssignedFrom3To4(),
                new ReviewRegisteredFrom1To2(),
                new RemindersAdoptedFrom1To2(),
                new ReportingRestrictionImposedFrom1To2(),
                new CorrectionFrom1To2(),
                new PlanDecisionFrom1To2());
    }
}
