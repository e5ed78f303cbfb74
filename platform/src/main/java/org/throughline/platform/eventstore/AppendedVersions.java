package org.throughline.platform.eventstore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** The streams that a unit of work appends to, each with the last event of it so far. */
public final class AppendedVersions {

    private static final String RESOURCE = AppendedVersions.class.getName();

    private static final String FIRST = RESOURCE + ".first";

    private AppendedVersions() {}

    /** In the order in which they were first appended to. */
    public static Map<String, DomainEventMessage<?>> in(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(RESOURCE, _ -> new LinkedHashMap<>());
    }

    /** The first event of all. In the Axon Server form it is known when the commit is prepared, and null before. */
    public static @Nullable DomainEventMessage<?> first(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getResource(FIRST);
    }

    /** Notes events that are appended now. Does nothing outside a unit of work. */
    public static void add(List<? extends EventMessage<?>> events) {
        if (!CurrentUnitOfWork.isStarted()) return;
        var appended = in(CurrentUnitOfWork.get());
        var root = CurrentUnitOfWork.get().root();
        for (var event : events)
            if (event instanceof DomainEventMessage<?> last) {
                root.getOrComputeResource(FIRST, _ -> last);
                appended.put(last.getAggregateIdentifier(), last);
            }
    }
}
