package org.throughline.command.decision;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.command.Receipt;
import org.throughline.command.RuleViolated;
import org.throughline.command.decision.StoredAnswers.Answer;
import org.throughline.command.decision.StoredAnswers.Key;
import org.throughline.domain.Asker;

/**
 * Answers a repeated request with its first answer and records nothing twice.
 *
 * <p>The key is inserted with the answer, in the transaction that appends the events, so neither exists without the other.
 * A request that finds its key inserted, or is refused because its first try has changed the state, is rolled back and gets
 * the stored answer. Of two requests with the same key at the same moment, the second waits in its insert for the first.
 */
@Component
@Order(4)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class Idempotency implements MessageHandlerInterceptor<CommandMessage<?>> {

    static final String KEY = "idempotencyKey";
    static final String REQUEST = "request";

    private final StoredAnswers answers;

    Idempotency(StoredAnswers answers) {
        this.answers = answers;
    }

    /**
     * @throws CommandExecutionException to roll back a repeated request; its details are the stored {@link Receipt}
     */
    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var metaData = unitOfWork.getMessage().getMetaData();
        if (metaData.get(KEY) == null) return chain.proceed();
        var key = new Key(Asker.from(metaData).user(), (String) metaData.get(KEY));
        var request = String.valueOf(metaData.get(REQUEST));
        Receipt receipt;
        try {
            receipt = (Receipt) chain.proceed();
        } catch (RuleViolated | ConflictingAggregateVersionException | AggregateNotFoundException refused) {
            var before = answers.find(key);
            if (before.isPresent()) throw before.get().again(request);
            throw refused;
        }
        if (!answers.insert(key, new Answer(request, receipt, null)))
            throw answers.find(key).orElseThrow().again(request);
        return receipt;
    }
}
