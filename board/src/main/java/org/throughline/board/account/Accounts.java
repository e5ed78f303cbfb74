package org.throughline.board.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.board.account.AccountChange.What;
import org.throughline.board.calendar.CalendarAddresses;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;

/** The accounts in the table {@code account}, with hashes of their passwords, and all their changes in {@code account_change}. */
@Component
class Accounts {

    private static final String ACCOUNTS =
            "select login, password_hash, must_change, one_time_until, disabled from account ";

    private static final String CHANGES = "select * from account_change ";

    /** How long a change by another process may stay unseen. */
    private static final Duration SEEN_MAX = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final BrowserSessions sessions;
    private final ProgramTokens tokens;
    private final CalendarAddresses calendars;
    private final Clock clock;
    private final Cache<String, Optional<Account>> seen =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(SEEN_MAX).build();

    Accounts(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            BrowserSessions sessions,
            ProgramTokens tokens,
            CalendarAddresses calendars,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.sessions = sessions;
        this.tokens = tokens;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Changes accounts while no other transaction does, so that what is checked before a change still holds at its end. */
    <T> T changing(Supplier<T> work) {
        try {
            return Objects.requireNonNull(transactions.execute(_ -> {
                jdbc.sql("lock table account_change in share row exclusive mode")
                        .update();
                return work.get();
            }));
        } finally {
            seen.invalidateAll();
        }
    }

    Optional<Account> find(String login) {
        var changes = jdbc.sql(CHANGES + "where login = ? order by id")
                .param(login)
                .query((row, _) -> change(row))
                .list();
        return jdbc.sql(ACCOUNTS + "where login = ?")
                .param(login)
                .query((row, _) -> account(row, changes))
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
        Map<String, List<AccountChange>> changes =
                jdbc.sql(CHANGES + "order by id").query((row, _) -> change(row)).list().stream()
                        .collect(Collectors.groupingBy(AccountChange::login));
        return jdbc.sql(ACCOUNTS + "order by login")
                .query((row, _) -> account(row, changes.getOrDefault(row.getString("login"), List.of())))
                .list();
    }

    /** The latest changes of all accounts, the last one first. */
    List<AccountChange> latest(int max) {
        return jdbc.sql(CHANGES + "order by id desc limit ?")
                .param(max)
                .query((row, _) -> change(row))
                .list();
    }

    /** Returns false, and changes nothing, if the login is or was taken. */
    boolean create(String login, String passwordHash, @Nullable Instant oneTimeUntil, String by) {
        boolean isNew = jdbc.sql("""
                        insert into account (login, password_hash, must_change, one_time_until, created_at, created_by)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(login)
                        .param(passwordHash)
                        .param(oneTimeUntil != null)
                        .param(timestamp(oneTimeUntil))
                        .param(Timestamp.from(clock.instant()))
                        .param(by)
                        .update()
                == 1;
        if (isNew) add(change(login, What.CREATED, by));
        return isNew;
    }

    /**
     * Replaces a password, and ends all sessions. A password that another person sets also ends whatever else signs in as the
     * user, because another person who knew the old password may have connected it.
     *
     * @param oneTimeUntil null for a password that only the user knows
     */
    void setPassword(String login, String passwordHash, @Nullable Instant oneTimeUntil, String by) {
        jdbc.sql("update account set password_hash = ?, must_change = ?, one_time_until = ? where login = ?")
                .param(passwordHash)
                .param(oneTimeUntil != null)
                .param(timestamp(oneTimeUntil))
                .param(login)
                .update();
        sessions.endAll(login);
        if (!by.equals(login)) endOtherWaysIn(login, by);
        add(change(login, oneTimeUntil == null ? What.PASSWORD_CHANGED : What.PASSWORD_SET, by));
    }

    /** Replaces a hash by a better one of the same password. */
    void upgradeHash(String login, String from, String to) {
        jdbc.sql("update account set password_hash = ? where login = ? and password_hash = ?")
                .params(to, login, from)
                .update();
        seen.invalidate(login);
    }

    /** Disables an account, and ends its sessions, tokens, calendar addresses and work accounts for good. */
    void disable(String login, @Nullable String reason, String by) {
        jdbc.sql("update account set disabled = true where login = ?")
                .param(login)
                .update();
        sessions.endAll(login);
        endOtherWaysIn(login, by);
        add(change(login, What.DISABLED, by).because(reason));
    }

    void enable(String login, String by) {
        jdbc.sql("update account set disabled = false where login = ?")
                .param(login)
                .update();
        add(change(login, What.ENABLED, by));
    }

    /**
     * Revokes every token and every calendar address of a user, and disconnects every work account, so that only the password signs
     * in.
     */
    void endOtherWaysIn(String login, String by) {
        tokens.revokeAll(login, by);
        calendars.revokeAll(login);
        int disconnected = jdbc.sql("delete from work_account where login = ?")
                .param(login)
                .update();
        if (disconnected > 0) add(change(login, What.DISCONNECTED, by));
    }

    void endSessions(String login) {
        sessions.endAll(login);
    }

    /** A change of now, by somebody. */
    AccountChange change(String login, What what, String by) {
        return AccountChange.of(login, what, clock.instant(), by);
    }

    void add(AccountChange change) {
        var role = change.role();
        var agency = change.agency();
        jdbc.sql("""
                insert into account_change
                    (login, what, grant_id, role, agency, from_day, to_day, reason, at, by_login)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(change.login())
                .param(change.what().name())
                .param(change.grant())
                .param(role == null ? null : role.name())
                .param(agency == null ? null : agency.value())
                .param(change.from())
                .param(change.to())
                .param(change.reason())
                .param(Timestamp.from(change.at()))
                .param(change.by())
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static Account account(ResultSet row, List<AccountChange> changes) throws SQLException {
        var oneTimeUntil = row.getTimestamp("one_time_until");
        return Account.of(
                row.getString("login"),
                row.getString("password_hash"),
                row.getBoolean("must_change"),
                oneTimeUntil == null ? null : oneTimeUntil.toInstant(),
                row.getBoolean("disabled"),
                changes);
    }

    private static AccountChange change(ResultSet row) throws SQLException {
        var role = row.getString("role");
        var agency = row.getString("agency");
        return new AccountChange(
                row.getLong("id"),
                row.getString("login"),
                What.valueOf(row.getString("what")),
                row.getObject("grant_id", Long.class),
                role == null ? null : Role.valueOf(role),
                agency == null ? null : new AgencyId(agency),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_login"));
    }
}
