package org.throughline.command.decision;

import java.util.ArrayList;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.board.reading.ReadPermission;
import org.throughline.command.CommandEnvelope;
import org.throughline.command.Receipt;
import org.throughline.domain.Asker;
import org.throughline.events.BoardEvent;
import org.throughline.platform.eventstore.AppendedVersions;

/**
 * Names in the receipt every stream that a decision was recorded on: an assignment is on a finding too. Streams that its asker
 * may not read are left out.
 */
@Component
@Order(6)
class ReceiptNamesStreams implements MessageHandlerInterceptor<CommandMessage<?>> {

    /** A decision about a person can be recorded on many actions. */
    private static final int STREAMS_MAX = 100;

    private final ReadPermission readers;

    ReceiptNamesStreams(ReadPermission readers) {
        this.readers = readers;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var answer = chain.proceed();
        return answer instanceof Receipt receipt && unitOfWork.getMessage().getPayload() instanceof CommandEnvelope of
                ? named(receipt, of, AppendedVersions.in(unitOfWork))
                : answer;
    }

    private Receipt named(Receipt receipt, CommandEnvelope of, Map<String, DomainEventMessage<?>> appended) {
        var own = appended.containsKey(receipt.id()) ? receipt.id() : of.target();
        var last = appended.get(own);
        if (last == null) return receipt; // another store does not say
        var named = new ArrayList<String>();
        named.add(inWords(last));
        appended.values().stream()
                .filter(event -> !event.getAggregateIdentifier().equals(own))
                .filter(event -> mayBeRead(event, of.request().asker()))
                .limit(STREAMS_MAX)
                .forEach(event -> named.add(inWords(event)));
        return receipt.on(String.join(",", named));
    }

    private boolean mayBeRead(DomainEventMessage<?> event, Asker asker) {
        return event.getPayload() instanceof BoardEvent payload
                && readers.mayRead(asker, event.getAggregateIdentifier(), payload.getClass());
    }

    private static String inWords(DomainEventMessage<?> event) {
        return event.getAggregateIdentifier() + "@" + event.getSequenceNumber();
    }
}
