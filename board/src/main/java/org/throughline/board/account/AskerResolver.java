package org.throughline.board.account;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.domain.Asker;

/** Tells who asks: the known user of the request in progress. */
@Component
public class AskerResolver {

    /** Every request under {@code /api} has one; elsewhere there is nobody to ask about. */
    public Asker asker() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof KnownUser user)
            return user.account().asker();
        throw new IllegalStateException("a request without a known user got past the login");
    }
}
