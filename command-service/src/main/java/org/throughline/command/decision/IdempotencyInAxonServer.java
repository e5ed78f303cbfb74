package org.throughline.command.decision;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.command.Receipt;
import org.throughline.command.decision.StoredAnswers.Answer;
import org.throughline.command.decision.StoredAnswers.Key;
import org.throughline.command.decision.StoredAnswers.Place;
import org.throughline.domain.Asker;
import org.throughline.platform.eventstore.AppendedVersions;
import org.throughline.platform.problem.OutcomeIsUnknown;

/**
 * Answers a repeated request with its first answer and records nothing twice, where the log and the answers are in two stores.
 *
 * <p>The answer is committed before the events are appended, with the place of the first of them. So it is there whatever
 * becomes of the append, and the log is asked whether that place has the key. If it has not, the request is decided again, and
 * its answer is replaced. While one request is decided, another with its key waits.
 */
@Component
@Order(4)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class IdempotencyInAxonServer implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final StoredAnswers answers;
    private final EventStore log;
    private final TransactionTemplate apart;

    IdempotencyInAxonServer(StoredAnswers answers, @Lazy EventStore log, PlatformTransactionManager transactions) {
        this.answers = answers;
        this.log = log;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * @throws CommandExecutionException to roll back a repeated request; its details are the stored {@link Receipt}
     */
    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var metaData = unitOfWork.getMessage().getMetaData();
        if (metaData.get(Idempotency.KEY) == null) return chain.proceed();
        var key = new Key(Asker.from(metaData).user(), (String) metaData.get(Idempotency.KEY));
        var request = String.valueOf(metaData.get(Idempotency.REQUEST));
        answers.lock(key);
        var before = answers.find(key);
        if (before.isPresent() && isRecorded(before.get(), key))
            throw before.get().again(request);
        var receipt = (Receipt) chain.proceed();
        unitOfWork.onPrepareCommit(prepared -> store(key, request, receipt, prepared));
        return receipt;
    }

    /** Runs after the events are prepared, and before they are committed. */
    private void store(Key key, String request, Receipt receipt, UnitOfWork<?> prepared) {
        var first = AppendedVersions.first(prepared);
        if (first == null) return;
        var decision = new Place(first.getAggregateIdentifier(), first.getSequenceNumber());
        apart.executeWithoutResult(_ -> answers.replace(key, new Answer(request, receipt, decision)));
    }

    private boolean isRecorded(Answer answer, Key key) {
        var place = answer.decision();
        if (place == null) return true;
        try {
            return log
                    .readEvents(place.stream(), place.sequenceNumber())
                    .asStream()
                    .toList() // or the rest of the stream would stay open
                    .stream()
                    .anyMatch(event -> event.getSequenceNumber() == place.sequenceNumber()
                            && key.key().equals(event.getMetaData().get(Idempotency.KEY))
                            && key.account().equals(event.getMetaData().get(Asker.USER)));
        } catch (RuntimeException unreadable) {
            throw new OutcomeIsUnknown(unreadable);
        }
    }
}
