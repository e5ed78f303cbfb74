package org.throughline.board.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.board.account.AccountChange.What;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecords;
import org.throughline.platform.access.Network;
import org.throughline.platform.problem.Refused;
import org.throughline.platform.signin.Secrets;

/**
 * Which account at an OpenID Connect provider signs in as which user. They are identified by issuer and subject, which a provider
 * never gives to another person. What a user may do comes from the account here, and never from the provider.
 */
@Component
public class WorkAccounts {

    private static final int OF_ONE_LOGIN_MAX = 10;
    private static final int SUBJECT_MAX = 255;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final NewPasswords passwords;
    private final AccessRecords records;
    private final Clock clock;

    WorkAccounts(JdbcClient jdbc, Accounts accounts, NewPasswords passwords, AccessRecords records, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.records = records;
        this.clock = clock;
    }

    /** The login that an account at a provider signs in as. */
    public Optional<String> login(String issuer, String subject) {
        return jdbc.sql("select login from work_account where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(String.class)
                .optional();
    }

    /**
     * Lets an account at a provider sign in as a user whom the provider names, if the user has not signed in yet: its one-time
     * password is not replaced, and no work account is connected with it. An account that its user signs in to is never
     * connected by what a provider says.
     *
     * @return whether it is connected
     */
    public boolean connectUnused(String issuer, String subject, String login, String address) {
        if (!isUnused(login)) return false;
        connect(issuer, subject, login, address, () -> {
            if (!isUnused(login))
                throw Refused.conflict(
                        "ACCOUNT_IS_UNUSED", "this account is used meanwhile; connect it with its password");
        });
        return true;
    }

    private boolean isUnused(String login) {
        return accounts.find(login).filter(Account::mustChange).isPresent()
                && of(login).isEmpty();
    }

    /**
     * Lets an account at a provider sign in as a user from now on. A one-time password of the user ends, because another person
     * knows it.
     *
     * @param address of the client, for the record of access
     * @throws Refused if it is connected already, or the user has too many
     */
    public void connect(String issuer, String subject, String login, String address) {
        connect(issuer, subject, login, address, () -> {});
    }

    private void connect(String issuer, String subject, String login, String address, Runnable check) {
        if (subject.length() > SUBJECT_MAX)
            throw Refused.conflict("SUBJECT_IS_SHORT", "the provider's name is too long");
        var before = known(login);
        boolean isOneTime = before.mustChange();
        var unknowable = isOneTime ? passwords.hash(NewPasswords.random()) : "";
        accounts.changing(() -> {
            check.run();
            if (!known(login).passwordHash().equals(before.passwordHash()))
                throw Refused.conflict("PASSWORD_IS_THE_SAME", "the password was replaced meanwhile; begin again");
            if (of(login).size() >= OF_ONE_LOGIN_MAX)
                throw Refused.conflict(
                        "USER_HAS_FEW_WORK_ACCOUNTS",
                        "this account is connected with %d work accounts; remove one first"
                                .formatted(OF_ONE_LOGIN_MAX));
            insert(issuer, subject, login);
            if (isOneTime) accounts.setPassword(login, unknowable, null, login);
            accounts.add(accounts.change(login, What.CONNECTED, login));
            records.add(AccessRecord.byProgram(AccessKind.WORK_ACCOUNT_CONNECTED, "sign-in")
                    .by(login, Network.of(address))
                    .about(login));
            return login;
        });
    }

    private Account known(String login) {
        return accounts.find(login).orElseThrow(Refused::unknown);
    }

    private void insert(String issuer, String subject, String login) {
        try {
            jdbc.sql("insert into work_account (issuer, subject, id, login, connected) values (?, ?, ?, ?, ?)")
                    .params(issuer, subject, Secrets.identifier(), login, Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refused.conflict("WORK_ACCOUNT_IS_NEW", "this work account is connected with an account already");
        }
    }

    List<WorkAccount> of(String login) {
        return jdbc.sql("select id, issuer, connected from work_account where login = ? order by connected, id")
                .param(login)
                .query((row, _) -> new WorkAccount(
                        row.getString("id"),
                        row.getString("issuer"),
                        row.getTimestamp("connected").toInstant()))
                .list();
    }

    /** False if the user has none with this identifier. Sessions of the user end, because one may have begun with it. */
    boolean remove(String login, String id, String by) {
        return accounts.changing(() -> {
            int removed = jdbc.sql("delete from work_account where login = ? and id = ?")
                    .params(login, id)
                    .update();
            if (removed == 0) return false;
            accounts.endSessions(login);
            accounts.add(accounts.change(login, What.DISCONNECTED, by));
            records.add(AccessRecord.of(AccessKind.WORK_ACCOUNT_REMOVED).about(login));
            return true;
        });
    }
}
