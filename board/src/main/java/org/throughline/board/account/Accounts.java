package org.throughline.board.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;

/** The accounts in the table {@code account}, with hashes of their passwords. */
@Component
class Accounts {

    private static final String COLUMNS =
            "select login, password_hash, role, agency, must_change, disabled from account ";

    /** How long a change by another process may stay unseen. */
    private static final Duration SEEN_MAX = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<String, Optional<Account>> seen =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(SEEN_MAX).build();

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Account> find(String login) {
        return jdbc.sql(COLUMNS + "where login = ?")
                .param(login)
                .query((row, _) -> account(row))
                .optional();
    }

    /** From a cache that is a second old at most, because every request asks. Changes by this process are seen at once. */
    Optional<Account> findCached(String login) {
        var lately = seen.getIfPresent(login);
        if (lately != null) return lately;
        var found = find(login);
        seen.put(login, found);
        return found;
    }

    List<Account> all() {
        return jdbc.sql(COLUMNS + "order by login")
                .query((row, _) -> account(row))
                .list();
    }

    /** Returns false, and changes nothing, if the login is taken. */
    boolean create(Account account, String createdBy) {
        try {
            return insert(account, createdBy);
        } finally {
            seen.invalidate(account.login());
        }
    }

    private boolean insert(Account account, String createdBy) {
        var agency = account.agency();
        return jdbc.sql("""
                        insert into account (login, password_hash, role, agency, must_change, created_at, created_by)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(account.login())
                        .param(account.passwordHash())
                        .param(account.role().name())
                        .param(agency == null ? null : agency.value())
                        .param(account.mustChange())
                        .param(Timestamp.from(clock.instant()))
                        .param(createdBy)
                        .update()
                == 1;
    }

    void removeCreatedBy(String createdBy) {
        jdbc.sql("delete from account where created_by = ?").param(createdBy).update();
        seen.invalidateAll();
    }

    boolean hasNoAdministrator() {
        return all().stream().noneMatch(account -> account.role() == Role.ADMINISTRATOR && !account.disabled());
    }

    void changePassword(String login, String passwordHash, boolean mustChange) {
        try {
            update(login, passwordHash, mustChange);
        } finally {
            seen.invalidate(login);
        }
    }

    private void update(String login, String passwordHash, boolean mustChange) {
        jdbc.sql("update account set password_hash = ?, must_change = ? where login = ?")
                .params(passwordHash, mustChange, login)
                .update();
    }

    /** Returns false, and changes nothing, for the last administrator. */
    boolean disable(String login) {
        try {
            return markDisabled(login);
        } finally {
            seen.invalidate(login);
        }
    }

    private boolean markDisabled(String login) {
        return jdbc.sql("""
                        update account set disabled = true where login = ? and (role <> 'ADMINISTRATOR' or exists (
                            select 1 from account other
                            where other.role = 'ADMINISTRATOR' and not other.disabled and other.login <> ?))""").params(login, login).update() == 1;
    }

    private static Account account(ResultSet row) throws SQLException {
        var agency = row.getString("agency");
        return new Account(
                row.getString("login"),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role")),
                agency == null ? null : new AgencyId(agency),
                row.getBoolean("must_change"),
                row.getBoolean("disabled"));
    }
}
