package org.throughline.command.digest;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.throughline.command.Rule.DELIVERIES_FOLLOW_ONE_ANOTHER;
import static org.throughline.command.Rule.DIGEST_CAN_BE_RETRIED;
import static org.throughline.command.Rule.DIGEST_HAS_NEWS;
import static org.throughline.command.Rule.DIGEST_IS_RAISED_ONCE;
import static org.throughline.command.Rule.DIGEST_WAS_DELIVERED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Receipt;
import org.throughline.command.action.alert.AlertedActions;
import org.throughline.command.digest.DigestCommand.BeginDelivery;
import org.throughline.command.digest.DigestCommand.ParkDigest;
import org.throughline.command.digest.DigestCommand.RaiseDigest;
import org.throughline.command.digest.DigestCommand.RecordBounce;
import org.throughline.command.digest.DigestCommand.RecordDelivery;
import org.throughline.command.digest.DigestCommand.RecordFailure;
import org.throughline.command.digest.DigestCommand.RetryDelivery;
import org.throughline.command.digest.DigestCommand.WithdrawDigest;
import org.throughline.domain.Recorded;
import org.throughline.domain.alert.DigestState;
import org.throughline.domain.alert.DigestState.State;
import org.throughline.events.DigestId;
import org.throughline.events.alert.DigestEvent;
import org.throughline.events.alert.DigestEvent.DeliveryBegun;
import org.throughline.events.alert.DigestEvent.DeliveryFailed;
import org.throughline.events.alert.DigestEvent.DeliveryRetried;
import org.throughline.events.alert.DigestEvent.DigestBounced;
import org.throughline.events.alert.DigestEvent.DigestDelivered;
import org.throughline.events.alert.DigestEvent.DigestParked;
import org.throughline.events.alert.DigestEvent.DigestRaised;
import org.throughline.events.alert.DigestEvent.DigestWithdrawn;

/** The digest of one reader on one day, from its raising until it is delivered, parked, bounced or withdrawn. */
@Aggregate(type = "Digest", commandTargetResolver = "expectedVersionTargetResolver")
public class Digest {

    @AggregateIdentifier
    private DigestId id;

    private @Nullable DigestState state;

    @SuppressWarnings("NullAway.Init")
    Digest() {} // Axon rebuilds a digest from its events

    /** Raises the alerts on their actions and schedules the delivery in the same transaction. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(RaiseDigest command, Clock clock, AlertedActions actions, DeliveryQueue deliveries) {
        DIGEST_IS_RAISED_ONCE.check(state == null);
        var lines = actions.raise(command.digestId(), command.lines());
        DIGEST_HAS_NEWS.check(lines.stream().anyMatch(line -> line.news().isNews()));
        apply(new DigestRaised(command.digestId(), LocalDate.now(clock), command.knownAt(), command.policy(), lines));
        deliveries.deliver(command.digestId());
        return Receipt.of(command.digestId(), 0);
    }

    @CommandHandler
    Receipt handle(BeginDelivery command, Clock clock) {
        var now = now();
        DELIVERIES_FOLLOW_ONE_ANOTHER.check(
                command.attempt() == now.attempts() + 1 && !now.state().atRest());
        return record(new DeliveryBegun(
                id,
                LocalDate.now(clock),
                command.attempt(),
                command.channel(),
                command.messageId(),
                now.nextMayBeTheSecond()));
    }

    @CommandHandler
    Receipt handle(RecordDelivery command, Clock clock) {
        isOfThisTry(command.attempt());
        return record(new DigestDelivered(
                id,
                LocalDate.now(clock),
                command.attempt(),
                command.channel(),
                command.messageId(),
                command.lines(),
                command.sha256()));
    }

    @CommandHandler
    Receipt handle(RecordFailure command, Clock clock) {
        isOfThisTry(command.attempt());
        var today = LocalDate.now(clock);
        record(new DeliveryFailed(id, today, command.attempt(), command.failure(), command.nextTry()));
        if (command.nextTry() == null) record(new DigestParked(id, today, command.failure()));
        return Receipt.of(id, getVersion());
    }

    @CommandHandler
    Receipt handle(RecordBounce command, Clock clock) {
        DIGEST_WAS_DELIVERED.check(now().state() == State.DELIVERED || now().state() == State.SENDING);
        return record(new DigestBounced(id, LocalDate.now(clock), command.why()));
    }

    @CommandHandler
    Receipt handle(ParkDigest command, Clock clock) {
        DELIVERIES_FOLLOW_ONE_ANOTHER.check(!now().state().atRest());
        return record(new DigestParked(id, LocalDate.now(clock), command.failure()));
    }

    @CommandHandler
    Receipt handle(RetryDelivery command, Clock clock, DeliveryQueue deliveries) {
        DIGEST_CAN_BE_RETRIED.check(now().state() == State.PARKED || now().state() == State.BOUNCED);
        var receipt = record(new DeliveryRetried(id, LocalDate.now(clock)));
        deliveries.deliver(id);
        return receipt;
    }

    @CommandHandler
    Receipt handle(WithdrawDigest command, Clock clock) {
        DELIVERIES_FOLLOW_ONE_ANOTHER.check(!now().state().atRest());
        return record(new DigestWithdrawn(id, LocalDate.now(clock)));
    }

    private void isOfThisTry(int attempt) {
        DELIVERIES_FOLLOW_ONE_ANOTHER.check(now().state() == State.SENDING && now().attempts() == attempt);
    }

    private Receipt record(DigestEvent event) {
        apply(event);
        return Receipt.of(id, getVersion());
    }

    private DigestState now() {
        if (state == null) throw new IllegalStateException("a digest begins with being raised");
        return state;
    }

    @EventSourcingHandler
    void on(DigestEvent event) {
        id = event.digestId();
        state = state == null
                ? DigestState.begun(new Recorded<>(event, 0, Instant.EPOCH))
                : state.then(new Recorded<>(event, state.version() + 1, Instant.EPOCH));
    }
}
