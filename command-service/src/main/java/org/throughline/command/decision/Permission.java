package org.throughline.command.decision;

import static org.throughline.command.Rule.ROLE_MAY_TAKE_THIS_DECISION;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.command.MayAsk;
import org.throughline.domain.Asker;

/** Lets a command through only for a role that the command itself names. One that names none is nobody's to ask. */
@Component
@Order(2)
class Permission implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var command = unitOfWork.getMessage();
        var mayAsk = command.getPayloadType().getAnnotation(MayAsk.class);
        ROLE_MAY_TAKE_THIS_DECISION.holdsIf(mayAsk != null
                && List.of(mayAsk.value())
                        .contains(Asker.from(command.getMetaData()).role()));
        return chain.proceed();
    }
}
