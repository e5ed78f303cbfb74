package org.throughline.command.decision;

import static org.throughline.command.Rule.CHAIRS_ACTION_IS_RECORDED_BY_CHAIR_OR_SECRETARY;
import static org.throughline.command.Rule.MINUTE_IS_RECORDED_BY_CHAIR_OR_SECRETARY;
import static org.throughline.command.Rule.ROLE_MAY_TAKE_THIS_DECISION;

import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Command;
import org.throughline.command.CommandEnvelope;
import org.throughline.command.body.AuthorityBody;
import org.throughline.domain.Asker;
import org.throughline.events.Role;

/** Lets a command through only for the roles that it allows; one that declares none is refused to every role. */
@Component
@Order(2)
public class Permission implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final ClassValue<Set<Role>> ALLOWED = new ClassValue<>() {
        @Override
        protected Set<Role> computeValue(Class<?> command) {
            var allowed = command.getAnnotation(AllowedRoles.class);
            return allowed == null ? Set.of() : Set.of(allowed.value());
        }
    };

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var message = unitOfWork.getMessage();
        Object command =
                message.getPayload() instanceof CommandEnvelope envelope ? envelope.command() : message.getPayload();
        check(command, Asker.from(message.getMetaData()).role());
        return chain.proceed();
    }

    /** Refuses a command to a role that it does not allow. */
    public static void check(Object command, Role role) {
        allows(command.getClass(), role);
        CHAIRS_ACTION_IS_RECORDED_BY_CHAIR_OR_SECRETARY.check(
                !isOfChair(command) || role == Role.CHAIR || role == Role.SECRETARY,
                () -> "your role, %s, records no chair's action".formatted(role));
        MINUTE_IS_RECORDED_BY_CHAIR_OR_SECRETARY.check(
                role != Role.AGENCY_LEAD || authority(command) == null,
                () -> "your role, %s, does not record what a committee decided; leave the authority out"
                        .formatted(role));
    }

    /** Refuses every command of a kind to a role that it does not allow. */
    public static boolean allows(Class<?> command, Role role) {
        ROLE_MAY_TAKE_THIS_DECISION.check(
                ALLOWED.get(command).contains(role),
                () -> "your role, %s, does not take this decision".formatted(role));
        return true;
    }

    private static boolean isOfChair(Object command) {
        var authority = authority(command);
        return authority != null && authority.ofChair();
    }

    private static @Nullable AuthorityBody authority(Object command) {
        return command instanceof Command decision ? decision.authority() : null;
    }
}
