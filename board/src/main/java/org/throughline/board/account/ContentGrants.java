package org.throughline.board.account;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.throughline.domain.Asker;
import org.throughline.events.Role;

/** Which administrators may read content today. Every other role may. */
@Component
public class ContentGrants {

    private final Accounts accounts;
    private final Clock clock;

    ContentGrants(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whether a user may read what reviews, findings, actions and meetings say, as far as restrictions allow. */
    public boolean mayReadContent(Asker asker) {
        return asker.role() != Role.ADMINISTRATOR
                || asker.equals(Asker.PROGRAM)
                || accounts.findCached(asker.user())
                        .flatMap(account -> account.content(LocalDate.now(clock)))
                        .isPresent();
    }
}
