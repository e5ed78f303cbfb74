package org.throughline.board.account;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.domain.Asker;

/** The user of the current request. */
@Component
public class AskerResolver {

    /**
     * @throws IllegalStateException outside a request under {@code /api}
     */
    public Asker asker() {
        return user().asker();
    }

    /**
     * What the user may do, and until when.
     *
     * @throws IllegalStateException outside a request under {@code /api}
     */
    public Entitlement entitlement() {
        return Entitlement.of(user());
    }

    /**
     * @throws IllegalStateException outside a request under {@code /api}
     */
    KnownUser user() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof KnownUser user) return user;
        throw new IllegalStateException("this request has no signed-in user");
    }
}
