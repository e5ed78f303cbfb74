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
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof KnownUser user)
            return user.account().asker();
        throw new IllegalStateException("this request has no signed-in user");
    }
}
