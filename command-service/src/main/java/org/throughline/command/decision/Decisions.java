package org.throughline.command.decision;

import static org.throughline.command.Rule.DECISIONS_ARE_TAKEN_ONE_AT_A_TIME;
import static org.throughline.command.Rule.REVIEW_IS_NEW;
import static org.throughline.command.Rule.VERSION_IS_CURRENT;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.postgresql.util.PSQLState;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.throughline.command.Begins;
import org.throughline.command.Receipt;
import org.throughline.command.Rule;
import org.throughline.command.RuleViolated;

/** Takes decisions: sends the command with the circumstances it was asked in, and answers once its events are durable. */
@Component
public class Decisions {

    /** Within one process decisions on one thing queue up; only another process can get in between. */
    private static final int ATTEMPTS_MAX = 6;

    private static final long GIVE_WAY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final LockFactory turns = PessimisticLockFactory.usingDefaults();
    private final CommandTargetResolver targets;
    private final CommandGateway commands;
    private final Fingerprint fingerprint;
    private final MeterRegistry meters;

    Decisions(CommandTargetResolver targets, CommandGateway commands, Fingerprint fingerprint, MeterRegistry meters) {
        this.targets = targets;
        this.commands = commands;
        this.fingerprint = fingerprint;
        this.meters = meters;
    }

    /**
     * Returns the receipt of a durable decision.
     *
     * @param body the request as it was understood; the same key with another body is refused
     * @throws RuleViolated when a rule refuses it; nothing is recorded then
     */
    public Receipt take(Object command, Object body, Asked asked) {
        try (var _ = inTurn(command)) {
            var receipt = taken(command, body, asked);
            if (!receipt.replayed())
                count("throughline.decisions", "command", command.getClass().getSimpleName());
            return receipt;
        } catch (RuleViolated refused) {
            count("throughline.refusals", "rule", refused.rule().name());
            throw refused;
        }
    }

    /** Whoever decides on the same thing waits here, where waiting costs nobody a connection to the log. */
    private Lock inTurn(Object command) {
        var message = new GenericCommandMessage<>(command);
        return turns.obtainLock(targets.resolveTarget(message).getIdentifier());
    }

    private Receipt taken(Object command, Object body, Asked asked) {
        var message = new GenericCommandMessage<>(command, metaData(body, asked));
        for (int attempt = 1; ; attempt++) {
            try {
                return commands.sendAndWait(message);
            } catch (ConcurrencyException inBetween) {
                if (asked.expectedVersion() != null) throw new RuleViolated(VERSION_IS_CURRENT);
                if (attempt == ATTEMPTS_MAX) throw new RuleViolated(DECISIONS_ARE_TAKEN_ONE_AT_A_TIME);
                giveWay(attempt);
            } catch (EventStoreException | DataAccessException | DeadlockException failed) {
                if (!isDeadlock(failed)) throw failed;
                if (attempt == ATTEMPTS_MAX) throw new RuleViolated(DECISIONS_ARE_TAKEN_ONE_AT_A_TIME);
                giveWay(attempt);
            } catch (ConflictingAggregateVersionException outdated) {
                throw new RuleViolated(VERSION_IS_CURRENT);
            } catch (AggregateStreamCreationException exists) {
                throw new RuleViolated(command instanceof Begins begins ? begins.unlessNew() : REVIEW_IS_NEW);
            } catch (CommandExecutionException refused) {
                var before = refused.getDetails().filter(Receipt.class::isInstance);
                if (before.isPresent()) return (Receipt) before.get();
                throw rule(refused).<RuntimeException>map(RuleViolated::new).orElse(refused);
            }
        }
    }

    /** For a time by chance, or both would come at the same moment again. */
    private static void giveWay(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(GIVE_WAY_NANOS * attempt));
    }

    /** Two decisions that each record on what the other records on: one of them is rolled back and can be taken again. */
    private static boolean isDeadlock(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause())
            if (cause instanceof DeadlockException
                    || cause instanceof SQLException sql
                            && PSQLState.DEADLOCK_DETECTED.getState().equals(sql.getSQLState())) return true;
        return false;
    }

    private MetaData metaData(Object body, Asked asked) {
        var metaData = MetaData.from(asked.asker().asMetaData());
        if (asked.expectedVersion() != null)
            metaData = metaData.and(ExpectedVersionTargetResolver.EXPECTED_VERSION, asked.expectedVersion());
        if (asked.idempotencyKey() != null)
            metaData = metaData.and(Idempotency.KEY, asked.idempotencyKey())
                    .and(Idempotency.REQUEST, fingerprint.of(asked.resource(), body));
        return metaData;
    }

    private void count(String what, String tag, String value) {
        meters.counter(what, tag, value).increment();
    }

    private static Optional<Rule> rule(CommandExecutionException refused) {
        return refused.<String>getDetails().map(Rule::valueOf);
    }
}
