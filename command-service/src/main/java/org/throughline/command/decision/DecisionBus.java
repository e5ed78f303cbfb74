package org.throughline.command.decision;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.command.decision.FailureAsData.Kind;
import org.throughline.platform.eventstore.AppendedVersions;

/**
 * Runs the decisions of this process and answers each failure as data, of a handler or of the commit after it. It is the whole
 * bus in the PostgreSQL form, and the part of Axon Server's that is in this process.
 */
final class DecisionBus extends SimpleCommandBus {

    private static final Logger log = LoggerFactory.getLogger(DecisionBus.class);

    private final DecisionFailures failures;

    DecisionBus(Builder builder, DecisionFailures failures) {
        super(builder);
        this.failures = failures;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        var commit = new Commit();
        super.<C, R>handle(
                command,
                message -> commit.isSeenAfter(handler.handle(message)),
                (sent, result) -> callback.onResult(sent, asData(result, commit)));
    }

    private <R> CommandResultMessage<? extends R> asData(CommandResultMessage<? extends R> result, Commit commit) {
        if (!result.isExceptional()) return result;
        var failed = result.exceptionResult();
        if (failed instanceof CommandExecutionException answered
                && answered.getDetails().isPresent()) return result;
        var data = commit.hasBegun
                ? failures.whileCommitting(failed, commit.beginsStream)
                : failures.whileDeciding(failed);
        if (failures.travelFar() && data.kind() == Kind.UNFORESEEN) log.error("A decision failed unexpectedly", failed);
        if (failures.travelFar() && data.kind() == Kind.OUTCOME_IS_UNKNOWN)
            log.warn("Whether a decision was recorded is not known", failed);
        return new GenericCommandResultMessage<>(
                data.travelling(failures.travelFar() ? null : failed), result.getMetaData());
    }

    /** How far the commit of one decision has come. */
    private static final class Commit {

        private boolean hasBegun;
        private boolean beginsStream;

        /** Appends are registered when their events are prepared; what is registered last is committed first. */
        private @Nullable Object isSeenAfter(@Nullable Object answer) {
            CurrentUnitOfWork.get()
                    .onPrepareCommit(prepared -> prepared.onCommit(committing -> {
                        hasBegun = true;
                        var first = AppendedVersions.first(committing);
                        beginsStream = first != null && first.getSequenceNumber() == 0;
                    }));
            return answer;
        }
    }
}
