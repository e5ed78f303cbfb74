package org.throughline.board.account;

import static org.throughline.events.Role.ADMINISTRATOR;
import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.account.AccountChange.What;
import org.throughline.domain.Asker;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecords;
import org.throughline.platform.problem.InvalidField;
import org.throughline.platform.problem.Refused;

/**
 * Changes of accounts, and who may make them.
 *
 * <p>Secretaries and chairs give the roles that read content; administrators give the role of an administrator. So no single
 * person can both make an account and give it what they do not have themselves. An administrator gives the first secretary or
 * chair, because until then there is no one else.
 */
@Component
class AccountAdministration {

    /** The longest permission to read content. */
    static final int CONTENT_DAYS_MAX = 92;

    private static final Set<Role> GIVING_CONTENT = EnumSet.of(SECRETARY, CHAIR);
    private static final Set<Role> ADMINISTERING = EnumSet.of(ADMINISTRATOR);

    private final Accounts accounts;
    private final NewPasswords passwords;
    private final AccessRecords records;
    private final Board board;
    private final Clock clock;

    AccountAdministration(Accounts accounts, NewPasswords passwords, AccessRecords records, Board board, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.records = records;
        this.board = board;
        this.clock = clock;
    }

    /** A role to give. */
    record Given(
            Role role,
            @Nullable AgencyId agency,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason) {}

    /**
     * @param password null to let the program make one
     */
    OneTimePassword create(Asker by, String login, @Nullable String password, Given given) {
        if (!Account.isLogin(login))
            throw new InvalidField(
                    "login", "is lower-case words with hyphens, at most 40 characters, and not a reserved word");
        check(given);
        mayGive(by, given.role());
        var chosen = password == null ? NewPasswords.random() : password;
        var hash = password == null ? passwords.hash(chosen) : passwords.hash(chosen, login, null);
        var until = passwords.oneTimeUntil();
        return accounts.changing(() -> {
            mayGive(by, given.role());
            if (!accounts.create(login, hash, until, by.user()))
                throw Refused.conflict(
                        "LOGIN_IS_NEW",
                        "there is or was an account with this login, and the log carries the name; enable it again, or"
                                + " choose another login");
            record(AccessKind.ACCOUNT_CREATED, login, null);
            add(by, login, given);
            return new OneTimePassword(login, password == null ? chosen : null, until);
        });
    }

    /**
     * Sets a password that the user has to replace.
     *
     * @param password null to let the program make one
     */
    OneTimePassword setPassword(Asker by, String login, @Nullable String password) {
        if (login.equals(by.user()))
            throw Refused.conflict(
                    "OWN_PASSWORD_IS_CHANGED_BY_ITS_USER",
                    "change your own password with PUT /api/accounts/me/password");
        return newPassword(login, password, by, () -> {});
    }

    /**
     * @param alone whether nothing else signs in as the user afterwards: no token, no work account
     */
    void changeOwnPassword(Asker by, String password, boolean alone) {
        var hash = passwords.hash(password, by.user(), known(by.user()).passwordHash());
        accounts.changing(() -> {
            accounts.setPassword(by.user(), hash, null, by.user());
            if (alone) accounts.endOtherWaysIn(by.user(), by.user());
            record(AccessKind.PASSWORD_CHANGED, by.user(), alone ? "tokens and work accounts ended" : null);
            return by;
        });
    }

    /** Gives a role from a day on, and ends the one before on the day before. */
    void give(Asker by, String login, Given given) {
        check(given);
        notOneself(by, login);
        accounts.changing(() -> {
            var account = known(login);
            mayGiveAll(by, account);
            mayGive(by, given.role());
            endRoles(by, account, given.from().isAfter(today()) ? given.from().minusDays(1) : null, given.reason());
            add(by, login, given);
            stillInCharge(account);
            return by;
        });
    }

    /**
     * Ends the role of an account, and one that is planned.
     *
     * @param lastDay null for at once
     */
    void end(Asker by, String login, @Nullable LocalDate lastDay, @Nullable String reason) {
        notOneself(by, login);
        if (lastDay != null && lastDay.isBefore(today())) throw new InvalidField("lastDay", "is today or later");
        accounts.changing(() -> {
            var account = known(login);
            if (by.role() != ADMINISTRATOR) mayGiveAll(by, account);
            if (account.grants().stream().noneMatch(grant -> grant.isRole() && grant.counts(today())))
                throw Refused.conflict("ACCOUNT_HAS_A_ROLE", "this account has no role that could end");
            endRoles(by, account, lastDay, reason);
            stillInCharge(account);
            return by;
        });
    }

    /** Lets an administrator read content for some days. */
    void giveContent(Asker by, String login, String reason, LocalDate from, LocalDate to) {
        notOneself(by, login);
        startsNow(from);
        if (to.isBefore(from) || to.isAfter(from.plusDays(CONTENT_DAYS_MAX - 1)))
            throw new InvalidField(
                    "to", "is on the first day or later, and at most %d days in all".formatted(CONTENT_DAYS_MAX));
        accounts.changing(() -> {
            var account = known(login);
            if (!account.roles(today()).contains(ADMINISTRATOR))
                throw Refused.conflict(
                        "CONTENT_IS_GRANTED_TO_ADMINISTRATORS",
                        "only administrators need this; every other role reads");
            endContents(by, account, "replaced");
            accounts.add(accounts.change(login, What.CONTENT_GRANTED, by.user())
                    .giving(null, null, from, to)
                    .because(reason));
            record(AccessKind.GRANTED, login, "content from %s to %s".formatted(from, to));
            return by;
        });
    }

    void endContent(Asker by, String login, @Nullable String reason) {
        accounts.changing(() -> {
            if (!endContents(by, known(login), reason))
                throw Refused.conflict("ACCOUNT_READS_CONTENT", "this account has no permission to read content");
            return by;
        });
    }

    void disable(Asker by, String login, @Nullable String reason) {
        if (login.equals(by.user()))
            throw Refused.conflict(
                    "NOBODY_DISABLES_THEMSELVES", "you cannot disable your own account; another person can");
        accounts.changing(() -> {
            var account = known(login);
            mayDisable(by, account);
            if (account.disabled()) throw Refused.conflict("ACCOUNT_IS_ENABLED", "this account is disabled already");
            accounts.disable(login, reason, by.user());
            record(AccessKind.ACCOUNT_DISABLED, login, null);
            stillInCharge(account);
            return by;
        });
    }

    /**
     * Enables a disabled account with a new password that its user has to replace.
     *
     * @param password null to let the program make one
     */
    OneTimePassword enable(Asker by, String login, @Nullable String password) {
        return newPassword(login, password, by, () -> {
            if (!known(login).disabled()) throw Refused.conflict("ACCOUNT_IS_DISABLED", "this account is not disabled");
            accounts.enable(login, by.user());
            record(AccessKind.ACCOUNT_ENABLED, login, null);
        });
    }

    private OneTimePassword newPassword(String login, @Nullable String password, Asker by, Runnable first) {
        mayGiveAll(by, known(login));
        var chosen = password == null ? NewPasswords.random() : password;
        var hash = password == null
                ? passwords.hash(chosen)
                : passwords.hash(chosen, login, known(login).passwordHash());
        var until = passwords.oneTimeUntil();
        return accounts.changing(() -> {
            mayGiveAll(by, known(login));
            first.run();
            accounts.setPassword(login, hash, until, by.user());
            record(AccessKind.PASSWORD_SET, login, null);
            return new OneTimePassword(login, password == null ? chosen : null, until);
        });
    }

    private void check(Given given) {
        var agency = given.agency();
        if ((given.role() == AGENCY_LEAD) != (agency != null))
            throw new InvalidField("agency", "is required for an agency lead, and must be left out for other roles");
        if (agency != null && !board.knows(agency))
            throw new InvalidField("agency", "is not in the board's directory; GET /api/directory lists its entries");
        startsNow(given.from());
        if (given.to() != null && given.to().isBefore(given.from()))
            throw new InvalidField("to", "is on the first day or later");
    }

    private void startsNow(LocalDate from) {
        if (from.isBefore(today()))
            throw new InvalidField("from", "is today or later: nobody can have been entitled in the past");
    }

    private static void notOneself(Asker by, String login) {
        if (login.equals(by.user()))
            throw Refused.conflict(
                    "NOBODY_GRANTS_TO_THEMSELVES", "you cannot change your own role; another person can");
    }

    private void mayGive(Asker by, Role role) {
        boolean may = role == ADMINISTRATOR
                ? by.role() == ADMINISTRATOR
                : GIVING_CONTENT.contains(by.role()) || isFirst(by, role);
        if (!may)
            throw Refused.forbidden(
                    "ROLE_MAY_GIVE_THIS_ROLE",
                    role == ADMINISTRATOR
                            ? "an administrator does this for an administrator"
                            : "a secretary or a chair does this for an account that reads content");
    }

    private boolean isFirst(Asker by, Role role) {
        return by.role() == ADMINISTRATOR
                && GIVING_CONTENT.contains(role)
                && accounts.all().stream()
                        .noneMatch(account -> !account.disabled()
                                && account.role(today())
                                        .filter(grant -> GIVING_CONTENT.contains(grant.role()))
                                        .isPresent());
    }

    /** Refuses a user who may not disable an account. An administrator may disable any. */
    void mayDisable(Asker by, Account account) {
        if (by.role() != ADMINISTRATOR) mayGiveAll(by, account);
    }

    private void mayGiveAll(Asker by, Account account) {
        for (var role : account.roles(today())) mayGive(by, role);
    }

    /** Refuses what would leave the board without an administrator, or without a secretary and a chair, for good. */
    private void stillInCharge(Account before) {
        stillInCharge(before, ADMINISTERING, "SOMEBODY_ADMINISTERS", "an administrator");
        stillInCharge(before, GIVING_CONTENT, "SOMEBODY_GIVES_ROLES", "a secretary or chair");
    }

    private void stillInCharge(Account before, Set<Role> roles, String rule, String who) {
        if (!before.isLasting(roles, today(), clock.instant())) return;
        if (accounts.all().stream().noneMatch(account -> account.isLasting(roles, today(), clock.instant())))
            throw Refused.conflict(
                    rule,
                    "this is the last account of %s without an end date; create another one first".formatted(who));
    }

    private void add(Asker by, String login, Given given) {
        accounts.add(accounts.change(login, What.ROLE_GRANTED, by.user())
                .giving(given.role(), given.agency(), given.from(), given.to())
                .because(given.reason()));
        record(
                AccessKind.GRANTED,
                login,
                "%s%s from %s to %s"
                        .formatted(
                                given.role(),
                                given.agency() == null ? "" : " " + given.agency(),
                                given.from(),
                                given.to() == null ? "further notice" : given.to()));
    }

    private void endRoles(Asker by, Account account, @Nullable LocalDate lastDay, @Nullable String reason) {
        for (var grant : account.grants())
            if (grant.isRole() && grant.counts(today())) {
                var last = lastDay != null && grant.from().isAfter(lastDay) ? null : lastDay;
                accounts.add(accounts.change(account.login(), What.ROLE_ENDED, by.user())
                        .ending(grant, last)
                        .because(reason));
                record(
                        AccessKind.GRANT_ENDED,
                        account.login(),
                        grant.role() + (last == null ? " at once" : " after " + last));
            }
    }

    private boolean endContents(Asker by, Account account, @Nullable String reason) {
        boolean ended = false;
        for (var grant : account.grants())
            if (!grant.isRole() && grant.counts(today())) {
                accounts.add(accounts.change(account.login(), What.CONTENT_ENDED, by.user())
                        .ending(grant, null)
                        .because(reason));
                record(AccessKind.GRANT_ENDED, account.login(), "content at once");
                ended = true;
            }
        return ended;
    }

    /** The account, or a refusal. */
    Account known(String login) {
        return Optional.of(login)
                .filter(Account::isLogin)
                .flatMap(accounts::find)
                .orElseThrow(Refused::unknown);
    }

    private void record(AccessKind kind, String login, @Nullable String what) {
        records.add(AccessRecord.of(kind).about(login).saying(what));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
