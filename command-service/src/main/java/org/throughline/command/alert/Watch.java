package org.throughline.command.alert;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.throughline.command.Rule.WATCH_IS_NOT_OVERTAKEN;
import static org.throughline.command.Rule.WATCH_RUNS_ONCE_A_DAY;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.Receipt;
import org.throughline.command.action.alert.AlertedActions;
import org.throughline.command.alert.WatchCommand.BeginWatch;
import org.throughline.command.alert.WatchCommand.ClearAlert;
import org.throughline.command.alert.WatchCommand.EndWatch;
import org.throughline.command.alert.WatchCommand.EscalateInWatch;
import org.throughline.domain.alert.WatchStep;
import org.throughline.events.alert.WatchEvent;
import org.throughline.events.alert.WatchEvent.WatchBegun;
import org.throughline.events.alert.WatchEvent.WatchEnded;

/** The watch of one day. An interrupted watch can begin again; it ends once. */
@Aggregate(type = "Watch", commandTargetResolver = "expectedVersionTargetResolver")
public class Watch {

    @AggregateIdentifier
    private String id;

    private boolean ended;

    @SuppressWarnings("NullAway.Init")
    Watch() {} // Axon rebuilds a watch from its events

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(BeginWatch command) {
        WATCH_RUNS_ONCE_A_DAY.check(!ended);
        apply(new WatchBegun(command.day(), command.knownAt(), command.policy()));
        return Receipt.of(command.watch(), getVersion());
    }

    @CommandHandler
    Receipt handle(EscalateInWatch command, AlertedActions actions) {
        return taken(command.step(), actions);
    }

    @CommandHandler
    Receipt handle(ClearAlert command, AlertedActions actions) {
        return taken(command.step(), actions);
    }

    private Receipt taken(WatchStep step, AlertedActions actions) {
        WATCH_IS_NOT_OVERTAKEN.check(actions.take(step));
        return Receipt.of(id, getVersion());
    }

    @CommandHandler
    Receipt handle(EndWatch command) {
        WATCH_RUNS_ONCE_A_DAY.check(!ended);
        apply(new WatchEnded(
                command.day(),
                command.actions(),
                command.digests(),
                command.escalated(),
                command.cleared(),
                command.overtaken()));
        return Receipt.of(id, getVersion());
    }

    @EventSourcingHandler
    void on(WatchEvent event) {
        id = WatchEvent.stream(event.effectiveOn());
        ended = switch (event) {
            case WatchBegun _ -> false;
            case WatchEnded _ -> true;
        };
    }
}
