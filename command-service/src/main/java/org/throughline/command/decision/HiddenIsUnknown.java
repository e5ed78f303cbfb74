package org.throughline.command.decision;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.board.reading.ReadPermissionInTheLog;
import org.throughline.command.CommandEnvelope;
import org.throughline.command.CreatesAggregate;
import org.throughline.command.OnDigest;
import org.throughline.domain.Asker;

/**
 * Refuses a decision on a review, a finding, an action or a digest that its asker may not read, in the way in which one on an unknown
 * review is refused, and before anything about it is asked: its version, what was answered before, what the command names.
 */
@Component
@Order(3)
class HiddenIsUnknown implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final ReadPermissionInTheLog readers;

    HiddenIsUnknown(ReadPermissionInTheLog readers) {
        this.readers = readers;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var message = unitOfWork.getMessage();
        if (message.getPayload() instanceof CommandEnvelope envelope && !mayRead(envelope))
            throw unknown(envelope.target());
        if (message.getPayload() instanceof OnDigest on && !mayRead(Asker.from(message.getMetaData()), on))
            throw unknown(on.digestId().value());
        return chain.proceed();
    }

    private static AggregateNotFoundException unknown(String id) {
        return new AggregateNotFoundException(id, "nothing is known under this id");
    }

    private boolean mayRead(Asker asker, OnDigest on) {
        return on instanceof CreatesAggregate || asker.equals(Asker.PROGRAM) || readers.mayRead(asker, on.digestId());
    }

    private boolean mayRead(CommandEnvelope envelope) {
        var asker = envelope.request().asker();
        var action = envelope.action();
        if (action != null) return readers.mayRead(asker, action);
        var review = envelope.review();
        return review == null || envelope.command() instanceof CreatesAggregate || readers.mayRead(asker, review);
    }
}
