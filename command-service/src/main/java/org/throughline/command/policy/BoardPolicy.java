package org.throughline.command.policy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.throughline.command.Rule.POLICY_IS_ADOPTED_BY_THE_BOARD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.DecisionContext;
import org.throughline.command.Receipt;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.board.Policy;
import org.throughline.events.policy.PolicyEvent;

/** The board's policy. There is one, and it begins with the first that is adopted. */
@Aggregate(type = "Policy", commandTargetResolver = "expectedVersionTargetResolver")
public class BoardPolicy {

    @AggregateIdentifier
    private String id;

    private final List<Recorded<PolicyEvent>> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    BoardPolicy() {} // Axon rebuilds the policy from its events

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(DecideOnPolicy message, DecisionContext context) {
        var command = message.command();
        var decision = command.decision(message.request().asker(), context.today());
        decision.isNotAheadOf(context.today());
        decision.isOfNoChair();
        var committee = decision.committeeAuthority().committee();
        POLICY_IS_ADOPTED_BY_THE_BOARD.check(
                context.board().isTheBoard(committee), () -> "%s is not the Board".formatted(committee));
        var before = Policy.of(Timeline.effectiveBy(events, decision.effectiveOn(), null));
        apply(command.event(before, decision));
        return Receipt.of(id, getVersion());
    }

    @EventSourcingHandler
    void on(PolicyEvent event) {
        id = PolicyEvent.STREAM;
        events.add(new Recorded<>(event, events.size(), Instant.EPOCH));
    }
}
