package org.throughline.board.account;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.throughline.board.calendar.CalendarAddresses;
import org.throughline.domain.Asker;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecord.Outcome;
import org.throughline.platform.access.ActOnMachine;
import org.throughline.platform.backup.DatabaseError;
import org.throughline.platform.backup.LogDatabase;
import org.throughline.platform.backup.LogVersion;
import org.throughline.platform.commandline.CommandRefused;
import org.throughline.platform.signin.PasswordHashing;

/**
 * The accounts, for commands on the machine itself, while the program runs or not. Who may give such a command can read the
 * database anyway; what it changes is in the record of access.
 */
public final class AccountsOnMachine {

    private final LogDatabase database;
    private final Clock clock;
    private final Duration oneTimeFor;
    private final PasswordEncoder encoder = PasswordHashing.encoder(false);

    /**
     * @param oneTimeFor how long a one-time password can be used
     */
    public AccountsOnMachine(LogDatabase database, Clock clock, Duration oneTimeFor) {
        this.database = database;
        this.clock = clock;
        this.oneTimeFor = oneTimeFor;
    }

    /**
     * An account today.
     *
     * @param role null if it has none today
     * @param state whether it can sign in, and with what
     */
    public record AccountToday(
            String login,
            @Nullable Role role,
            @Nullable AgencyId agency,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            State state) {}

    /** Whether an account can sign in, apart from its role. */
    public enum State {
        ENABLED,
        /** With a one-time password that can be used. */
        ONE_TIME_PASSWORD,
        /** Its one-time password has ended unused. */
        ONE_TIME_PASSWORD_ENDED,
        DISABLED
    }

    /** In the order of their logins. */
    public List<AccountToday> list() throws IOException {
        return with((accounts, _) -> {
            var today = LocalDate.now(clock);
            return accounts.all().stream()
                    .map(account -> {
                        var role = account.role(today);
                        return new AccountToday(
                                account.login(),
                                role.map(Grant::role).orElse(null),
                                role.map(Grant::agency).orElse(null),
                                role.map(Grant::from).orElse(null),
                                role.map(Grant::to).orElse(null),
                                state(account));
                    })
                    .toList();
        });
    }

    private State state(Account account) {
        if (account.disabled()) return State.DISABLED;
        if (!account.mustChange()) return State.ENABLED;
        return account.isOneTimeOver(clock.instant()) ? State.ONE_TIME_PASSWORD_ENDED : State.ONE_TIME_PASSWORD;
    }

    /**
     * Gives an account a one-time password, and ends whatever else signs in as its user.
     *
     * @throws CommandRefused if there is no such account, or it could not sign in with it
     */
    public OneTimePassword newPassword(String login) throws IOException {
        var password = NewPasswords.random();
        var hash = Objects.requireNonNull(encoder.encode(password));
        var until = clock.instant().plus(oneTimeFor);
        return with((accounts, jdbc) -> accounts.changing(() -> {
            var account = accounts.find(login)
                    .orElseThrow(() -> new CommandRefused(
                            "There is no account '%s'. 'accounts list' prints them.".formatted(login)));
            if (account.disabled())
                throw new CommandRefused(
                        ("The account '%s' is disabled, so a password would not let it in. A secretary, a chair or an"
                                        + " administrator can enable it.")
                                .formatted(login));
            if (account.role(LocalDate.now(clock)).isEmpty())
                throw new CommandRefused(
                        "The account '%s' has no role today, so a password would not let it in.".formatted(login));
            accounts.setPassword(login, hash, until, Asker.PROGRAM.user());
            record(jdbc, login);
            return new OneTimePassword(login, password, until);
        }));
    }

    private void record(JdbcTemplate jdbc, String login) {
        var act = AccessRecord.byProgram(AccessKind.PASSWORD_SET, "program: accounts new-password")
                .about(login)
                .saying(ActOnMachine.user())
                .ending(Outcome.DONE);
        Instant at = clock.instant();
        jdbc.execute((Connection connection) -> {
            ActOnMachine.record(connection, act, at);
            return true;
        });
    }

    private interface Work<T> {
        T on(Accounts accounts, JdbcTemplate jdbc);
    }

    private <T> T with(Work<T> work) throws IOException {
        try (var connection = database.open()) {
            LogVersion.requireCurrent(connection);
            var source = new SingleConnectionDataSource(connection, true);
            var jdbc = JdbcClient.create(source);
            var accounts = new Accounts(
                    jdbc,
                    new DataSourceTransactionManager(source),
                    new BrowserSessions(
                            jdbc, clock, new SessionSettings(Duration.ofHours(8), Duration.ofHours(24), 10)),
                    new ProgramTokens(jdbc, clock),
                    new CalendarAddresses(jdbc, clock),
                    clock);
            return work.on(accounts, new JdbcTemplate(source));
        } catch (SQLException failed) {
            throw DatabaseError.with(failed);
        }
    }
}
