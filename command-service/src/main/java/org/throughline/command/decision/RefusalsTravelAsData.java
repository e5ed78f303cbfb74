package org.throughline.command.decision;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.command.RuleViolated;

/**
 * Sends refusals over the command bus as data.
 *
 * <p>A remote bus drops exception types but keeps {@code details}. Refusals are wrapped within one process too, so that both
 * forms behave alike.
 */
@Component
@Order(1)
class RefusalsTravelAsData implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        try {
            return chain.proceed();
        } catch (RuleViolated refused) {
            throw RefusalDetails.of(refused);
        }
    }
}
