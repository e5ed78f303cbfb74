package org.throughline.board.permission;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.throughline.events.Role;
import org.throughline.platform.signin.TokenScope;

/**
 * Who may send a request to a controller method, and how far it reaches.
 *
 * @param asks whether it only asks, whatever its method
 * @param byToken whether a program may send it with a token
 */
public record Permission(Set<Role> roles, Reach reach, boolean asks, boolean byToken) {

    /** Empty for a method that declares none, or that leaves its roles to a command and takes none. */
    public static Optional<Permission> of(Method method) {
        var declared = AnnotatedElementUtils.findMergedAnnotation(method, Permit.class);
        if (declared == null) return Optional.empty();
        var roles = declared.roles().length > 0 ? declared.roles() : ofCommand(method);
        return roles.length == 0
                ? Optional.empty()
                : Optional.of(new Permission(
                        EnumSet.copyOf(Arrays.asList(roles)), declared.reach(), declared.asks(), declared.byToken()));
    }

    public boolean allows(Role role) {
        return roles.contains(role);
    }

    /** Whether an administrator may send it who has permission to read content: what an auditor reads. */
    public boolean allowsWithContentGrant(Role role) {
        return role == Role.ADMINISTRATOR && reach.isContent() && allows(Role.AUDITOR);
    }

    /**
     * What a token has to be for; empty for what no token is for.
     *
     * @param isRead whether the method of the request only asks
     */
    public Optional<TokenScope> scope(boolean isRead) {
        boolean isQuestion = isRead || asks;
        if (!byToken || (reach == Reach.OWN_ACCOUNT && !isQuestion)) return Optional.empty();
        if (reach == Reach.ADMINISTRATION) return Optional.of(TokenScope.ADMINISTER);
        return Optional.of(isQuestion ? TokenScope.READ : TokenScope.RECORD);
    }

    private static Role[] ofCommand(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(parameter -> parameter.getType().getAnnotation(AllowedRoles.class))
                .filter(allowed -> allowed != null)
                .map(AllowedRoles::value)
                .findFirst()
                .orElse(new Role[0]);
    }
}
