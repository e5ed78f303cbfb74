package org.throughline.board;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
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
import org.throughline.platform.eventstore.ReadableEvents;
import org.throughline.platform.eventstore.StoredTypes;
import org.throughline.platform.eventstore.StoredTypes.StoredType;

/** How events are stored: under which names and versions, and how older versions become the present ones. */
public final class StoredEvents {

    private StoredEvents() {}

    /** What tries to read them without the program. */
    public static ReadableEvents readable() {
        return new ReadableEvents(types(), upcasters());
    }

    static StoredTypes types() {
        return new StoredTypes(EventTypes.all().entrySet().stream()
                .map(event -> new StoredType(event.getKey(), EventTypes.version(event.getValue()), event.getValue()))
                .toList());
    }

    /** The oldest step comes first. */
    static EventUpcaster upcasters() {
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
