package org.throughline.command.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLState;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.throughline.command.Receipt;
import org.throughline.command.RequestContext;
import org.throughline.command.Rule;
import org.throughline.command.RuleViolated;
import org.throughline.command.digest.DigestCommand.RaiseDigest;
import org.throughline.domain.Asker;
import org.throughline.events.DigestId;
import tools.jackson.databind.json.JsonMapper;

/** What the dispatcher makes of failures below a command. */
class CommandDispatcherTest {

    private static final RaiseDigest COMMAND =
            new RaiseDigest(new DigestId("lead:csc:2026-11-23"), Instant.EPOCH, 1, List.of());
    private static final RequestContext REQUEST = new RequestContext(Asker.PROGRAM, null, null, "test");
    private static final Receipt RECEIPT = Receipt.of("lead:csc:2026-11-23", 0);

    private final Queue<RuntimeException> failures = new ArrayDeque<>();
    private final CommandDispatcher dispatcher = dispatcher();

    @Test
    void a_decision_that_the_database_rolled_back_in_a_deadlock_is_repeated() {
        var deadlock = new SQLException("deadlock detected", PSQLState.DEADLOCK_DETECTED.getState());
        failures.add(new EventStoreException("append", deadlock));
        failures.add(new CannotAcquireLockException("insert", deadlock));

        assertThat(dispatch()).isEqualTo(RECEIPT);
    }

    @Test
    void a_decision_that_waits_for_the_lock_of_another_that_waits_for_it_is_repeated() {
        failures.add(new DeadlockException("two aggregates"));

        assertThat(dispatch()).isEqualTo(RECEIPT);
    }

    @Test
    void a_decision_that_meets_one_deadlock_after_another_is_refused() {
        for (int i = 0; i < 6; i++) failures.add(new DeadlockException("two aggregates"));

        assertThatThrownBy(this::dispatch)
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.rule()).isEqualTo(Rule.DECISIONS_ARE_TAKEN_ONE_AT_A_TIME));
    }

    @Test
    void another_failure_of_the_database_is_not_repeated() {
        failures.add(new EventStoreException("append", new SQLException("broken", "08006")));

        assertThatThrownBy(this::dispatch).isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void an_aggregate_that_another_process_created_meanwhile_is_refused_by_the_rule_of_the_command() {
        failures.add(new AggregateStreamCreationException("exists", new IllegalStateException()));

        assertThatThrownBy(this::dispatch)
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.rule()).isEqualTo(Rule.DIGEST_IS_RAISED_ONCE));
    }

    private Receipt dispatch() {
        return dispatcher.dispatch(COMMAND, "", REQUEST);
    }

    private CommandDispatcher dispatcher() {
        var decisions = new DecisionFailures(false);
        var bus = new DecisionBus(SimpleCommandBus.builder(), decisions);
        var _ = bus.subscribe(RaiseDigest.class.getName(), _ -> {
            var failure = failures.poll();
            if (failure != null) throw failure;
            return RECEIPT;
        });
        return new CommandDispatcher(
                new ExpectedVersionTargetResolver(),
                DefaultCommandGateway.builder().commandBus(bus).build(),
                decisions,
                new Fingerprint(new JsonMapper(), String::concat),
                new SimpleMeterRegistry());
    }
}
