package org.throughline.command.decision;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.platform.clock.ClockGuard;

/** Refuses every decision while the clock is not trusted, before a rule is asked about a day. */
@Component
@Order(0)
class ClockIsTrusted implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final ClockGuard clock;

    ClockIsTrusted(ClockGuard clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        clock.trustedReading();
        return chain.proceed();
    }
}
