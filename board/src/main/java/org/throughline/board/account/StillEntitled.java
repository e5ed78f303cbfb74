package org.throughline.board.account;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.throughline.domain.Asker;

/** Asks again what a user may do, during an answer that lasts for minutes. */
@Component
public class StillEntitled {

    private final Accounts accounts;
    private final ContentGrants contents;
    private final Clock clock;

    StillEntitled(Accounts accounts, ContentGrants contents, Clock clock) {
        this.accounts = accounts;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * Whether the account is enabled, has the role and the agency that it had at the beginning, and may read content. While the
     * database does not answer, nothing can have changed.
     */
    public boolean toReadContent(Asker asker) {
        try {
            return accounts.findCached(asker.user())
                            .filter(account -> !account.disabled())
                            .map(account -> KnownUser.of(account, LocalDate.now(clock), clock.instant()))
                            .filter(user -> user.isEnabled() && user.asker().equals(asker))
                            .isPresent()
                    && contents.mayReadContent(asker);
        } catch (DataAccessException unavailable) {
            return true;
        }
    }
}
