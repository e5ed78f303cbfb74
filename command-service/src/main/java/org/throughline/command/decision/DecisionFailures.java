package org.throughline.command.decision;

import static org.throughline.command.Rule.VERSION_IS_CURRENT;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.distributed.CommandDispatchException;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.lifecycle.ShutdownInProgressException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.throughline.command.RuleViolated;
import org.throughline.command.decision.FailureAsData.Kind;
import org.throughline.platform.axonserver.AxonServerFailure;
import org.throughline.platform.problem.InvalidField;
import org.throughline.platform.problem.Outage;
import org.throughline.platform.problem.OutcomeIsUnknown;
import org.throughline.platform.problem.Refused;
import org.throughline.platform.web.UnusableBody;

/**
 * Tells what the failure of a decision means, in both forms: whether something was recorded, nothing was, or that is not known.
 */
@Component
class DecisionFailures {

    private final boolean inAxonServer;

    DecisionFailures(@Value("${axon.axonserver.enabled}") boolean inAxonServer) {
        this.inAxonServer = inAxonServer;
    }

    /** Whether the sender of a command can be another process than its handler. */
    boolean travelFar() {
        return inAxonServer;
    }

    /** While a decision is taken, nothing is recorded. */
    FailureAsData whileDeciding(Throwable failed) {
        return switch (failed) {
            case RuleViolated refused -> FailureAsData.of(refused);
            case Refused refused -> FailureAsData.of(refused);
            case InvalidField invalid -> FailureAsData.of(List.of(invalid.violation()));
            case UnusableBody unusable -> FailureAsData.of(unusable.violations());
            case AggregateNotFoundException _ -> FailureAsData.of(Kind.AGGREGATE_IS_UNKNOWN);
            case AggregateStreamCreationException _ -> FailureAsData.of(Kind.AGGREGATE_EXISTS);
            case ConcurrencyException _ -> FailureAsData.of(Kind.VERSION_IS_TAKEN);
            case ConflictingAggregateVersionException _ ->
                FailureAsData.of(new RuleViolated(VERSION_IS_CURRENT, VERSION_IS_CURRENT.statement()));
            case OutcomeIsUnknown _ -> FailureAsData.of(Kind.OUTCOME_IS_UNKNOWN);
            default -> ofStore(failed);
        };
    }

    /**
     * While its events are committed. Axon Server confirms them before PostgreSQL commits, so there a failure leaves open whether
     * they are recorded, unless it proves that they are not. PostgreSQL's own commit says which of the two it is
     * ({@link OutcomeIsUnknown}).
     *
     * @param creates whether the first event begins a stream
     */
    FailureAsData whileCommitting(Throwable failed, boolean creates) {
        if (!inAxonServer) return whileDeciding(failed);
        if (AxonServerFailure.isVersionTaken(failed))
            return FailureAsData.of(creates ? Kind.AGGREGATE_EXISTS : Kind.VERSION_IS_TAKEN);
        if (AxonServerFailure.provesNothingStored(failed)) return ofStore(failed);
        return FailureAsData.of(Kind.OUTCOME_IS_UNKNOWN);
    }

    private static FailureAsData ofStore(Throwable failed) {
        if (isDeadlock(failed)) return FailureAsData.of(Kind.DEADLOCK);
        if (Outage.isStoreFull(failed)) return FailureAsData.of(Kind.STORE_IS_FULL);
        return FailureAsData.of(Outage.isBehind(failed) ? Kind.STORE_IS_UNAVAILABLE : Kind.UNFORESEEN);
    }

    /** What a command failed with, where it was sent. */
    RuntimeException arrived(RuntimeException failed) {
        var data = failed instanceof CommandExecutionException execution
                ? FailureAsData.in(execution).map(each -> each.arrived(execution))
                : Optional.<RuntimeException>empty();
        if (data.isPresent()) return data.get();
        return inAxonServer ? onTheWay(failed) : failed;
    }

    /** A command that was sent, or may have been, can have been decided although its answer is lost. */
    private static RuntimeException onTheWay(RuntimeException failed) {
        return switch (failed) {
            case NoHandlerForCommandException _ -> Refused.decisionsAreUnavailable();
            case ShutdownInProgressException _ -> Refused.decisionsAreUnavailable();
            case CommandDispatchException unsent
            when unsent.getCause() != null -> Outage.isBehind(unsent) ? unavailable(unsent) : unsent;
            default ->
                AxonServerFailure.provesNothingStored(failed) ? unavailable(failed) : new OutcomeIsUnknown(failed);
        };
    }

    private static RuntimeException unavailable(RuntimeException failed) {
        return new DataAccessResourceFailureException("Axon Server cannot be reached", failed);
    }

    /** PostgreSQL or Axon rolled one of two decisions back that waited for each other; it can be repeated. */
    private static boolean isDeadlock(@Nullable Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause())
            if (cause instanceof DeadlockException
                    || (cause instanceof SQLException sql
                            && PSQLState.DEADLOCK_DETECTED.getState().equals(sql.getSQLState()))) return true;
        return false;
    }
}
