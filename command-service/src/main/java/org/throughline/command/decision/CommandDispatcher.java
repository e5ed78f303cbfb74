package org.throughline.command.decision;

import static org.throughline.command.Rule.DECISIONS_ARE_TAKEN_ONE_AT_A_TIME;
import static org.throughline.command.Rule.VERSION_IS_CURRENT;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.command.CommandEnvelope;
import org.throughline.command.CreatesAggregate;
import org.throughline.command.Receipt;
import org.throughline.command.RequestContext;
import org.throughline.command.Rule;
import org.throughline.command.RuleViolated;

/** Sends commands to their aggregates, and returns once their events are durable. */
@Component
public class CommandDispatcher {

    /** Within one process decisions on one aggregate queue up, so only another process can come between. */
    private static final int ATTEMPTS_MAX = 6;

    /**
     * Longer than a handler takes. Only an answer that comes from another process can stay away; what became of the decision is
     * not known then.
     */
    private static final int PATIENCE_SECONDS = 60;

    private static final long BACK_OFF_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final LockFactory queues = PessimisticLockFactory.usingDefaults();
    private final CommandTargetResolver targets;
    private final CommandGateway commands;
    private final DecisionFailures failures;
    private final Fingerprint fingerprint;
    private final MeterRegistry meters;

    CommandDispatcher(
            CommandTargetResolver targets,
            CommandGateway commands,
            DecisionFailures failures,
            Fingerprint fingerprint,
            MeterRegistry meters) {
        this.targets = targets;
        this.commands = commands;
        this.failures = failures;
        this.fingerprint = fingerprint;
        this.meters = meters;
    }

    /** Dispatches what a request asks for; see {@link #dispatch(Object, Object, RequestContext)}. */
    public Receipt dispatch(CommandEnvelope envelope) {
        return dispatch(envelope, envelope.command(), envelope.request());
    }

    /**
     * Returns the receipt of a durable decision.
     *
     * @param message what is sent
     * @param command what is asked for; the same idempotency key with another command is refused
     * @throws RuleViolated when a rule refuses it; nothing is recorded then
     */
    public Receipt dispatch(Object message, Object command, RequestContext request) {
        try (var _ = queue(new GenericCommandMessage<>(message))) {
            var receipt = onOneOf(request.expectedVersions(), message, command, request);
            if (!receipt.replayed()) count("throughline.decisions", "command", kind(message));
            return receipt;
        } catch (RuleViolated refused) {
            count(
                    "throughline.refusals",
                    "rule",
                    isOnReview(message) ? kind(message) : refused.rule().name());
            throw refused;
        }
    }

    /** Decisions on the same aggregate wait here, where waiting holds no connection to the log. */
    private Lock queue(CommandMessage<?> message) {
        return queues.obtainLock(targets.resolveTarget(message).getIdentifier());
    }

    /** Axon compares one version, so they are tried one after another: at most one is current. */
    private Receipt onOneOf(@Nullable List<Long> versions, Object message, Object command, RequestContext request) {
        if (versions == null) return on(null, message, command, request);
        int tried = 0;
        while (true) {
            try {
                return on(versions.get(tried++), message, command, request);
            } catch (RuleViolated refused) {
                if (refused.rule() != VERSION_IS_CURRENT || tried == versions.size()) throw refused;
            }
        }
    }

    private Receipt on(@Nullable Long version, Object message, Object command, RequestContext request) {
        return send(new GenericCommandMessage<>(message, metaData(version, command, request)), version, command);
    }

    private Receipt send(CommandMessage<?> message, @Nullable Long version, Object command) {
        for (int attempt = 1; ; attempt++) {
            RuntimeException failure;
            try {
                return commands.sendAndWait(message, PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (RuntimeException failed) {
                var before = receiptIn(failed);
                if (before != null) return before;
                failure = failures.arrived(failed);
            }
            switch (failure) {
                case ConcurrencyException _ -> VERSION_IS_CURRENT.check(version == null);
                case DeadlockException _ -> {}
                case AggregateStreamCreationException _ -> {
                    var rule = existsAlready(message.getPayload(), command);
                    throw new RuleViolated(rule, rule.statement());
                }
                default -> throw failure;
            }
            DECISIONS_ARE_TAKEN_ONE_AT_A_TIME.check(attempt < ATTEMPTS_MAX);
            backOff(attempt);
        }
    }

    /** The answer to a request that was answered before. */
    private static @Nullable Receipt receiptIn(RuntimeException failed) {
        return failed instanceof CommandExecutionException execution
                        && execution.getDetails().orElse(null) instanceof Receipt before
                ? before
                : null;
    }

    private static Rule existsAlready(Object message, Object command) {
        return Stream.of(command, message)
                .filter(CreatesAggregate.class::isInstance)
                .map(creates -> ((CreatesAggregate) creates).unlessNew())
                .findFirst()
                .orElse(DECISIONS_ARE_TAKEN_ONE_AT_A_TIME);
    }

    /** Waits for a random time, or both processes would try at the same moment again. */
    private static void backOff(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(BACK_OFF_NANOS * attempt));
    }

    private MetaData metaData(@Nullable Long version, Object command, RequestContext request) {
        var metaData = MetaData.from(request.asker().asMetaData());
        if (version != null) metaData = metaData.and(ExpectedVersionTargetResolver.EXPECTED_VERSION, version);
        if (request.idempotencyKey() != null)
            metaData = metaData.and(Idempotency.KEY, request.idempotencyKey())
                    .and(Idempotency.REQUEST, fingerprint.of(request.resource(), command));
        return metaData;
    }

    /** What is decided on, and not what is decided: whoever reads metrics must not see that a review was restricted. */
    private static String kind(Object message) {
        return message.getClass().getSimpleName();
    }

    private static boolean isOnReview(Object message) {
        return message instanceof CommandEnvelope envelope
                && envelope.review() != null
                && envelope.target().equals(envelope.review().value());
    }

    private void count(String what, String tag, String value) {
        meters.counter(what, tag, value).increment();
    }
}
