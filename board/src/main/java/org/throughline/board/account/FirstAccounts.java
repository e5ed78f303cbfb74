package org.throughline.board.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.throughline.board.account.AccountChange.What;
import org.throughline.domain.Asker;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecords;

/**
 * Creates the first accounts: an administrator with a one-time password or, for a demonstration, a user of each role. The next
 * start without the demonstration disables its users.
 *
 * <p>A start in which no administrator could sign in makes an administrator with a one-time password, and a start that names a
 * login makes one for it: who starts the program on its machine can read its database anyway, and both leave a record.
 *
 * <p>Passwords are made and printed once the program runs and the account is stored, so that a start that fails uses none up. Where
 * no other process shares the log, a password that was printed and never used is replaced by the next start, because it may be lost.
 */
@Component
class FirstAccounts implements SmartInitializingSingleton {

    static final String THE_DEMONSTRATION = "throughline-demo";

    private static final String THE_PROGRAM = Asker.PROGRAM.user();
    private static final Set<Role> ADMINISTERING = EnumSet.of(Role.ADMINISTRATOR);
    private static final Logger log = LoggerFactory.getLogger(FirstAccounts.class);

    private final Accounts accounts;
    private final NewPasswords passwords;
    private final AccessRecords records;
    private final Clock clock;
    private final boolean demonstration;
    private final @Nullable String newPasswordFor;
    private final boolean shared;

    FirstAccounts(
            Accounts accounts,
            NewPasswords passwords,
            AccessRecords records,
            Clock clock,
            @Value("${throughline.access.demo-users:false}") boolean demonstration,
            @Value("${throughline.access.new-password-for:#{null}}") @Nullable String newPasswordFor,
            @Value("${throughline.log.shared:false}") boolean shared) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.records = records;
        this.clock = clock;
        this.demonstration = demonstration;
        this.newPasswordFor = newPasswordFor;
        this.shared = shared;
    }

    /** Before any request is answered. */
    @Override
    public void afterSingletonsInstantiated() {
        accounts.changing(() -> {
            if (demonstration) createDemonstrationUsers();
            else disableDemonstrationUsers();
            return true;
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void passwords() {
        if (demonstration) return;
        print(accounts.changing(() -> {
            var made = new ArrayList<OneTimePassword>();
            var administrators = administrators();
            if (administrators.isEmpty()) made.add(createAdministrator());
            else if (!shared && administrators.stream().allMatch(each -> each.hasUnusedPasswordBy(THE_PROGRAM)))
                made.add(newPassword(administrators.getFirst().login(), "program: start with an unused password"));
            if (newPasswordFor != null) newPasswordFor(newPasswordFor).ifPresent(made::add);
            return made;
        }));
    }

    private static void print(List<OneTimePassword> made) {
        for (var each : made)
            log.warn(
                    "Log in as '{}' with the one-time password {} and replace it",
                    each.login(),
                    each.oneTimePassword());
    }

    private void createDemonstrationUsers() {
        demonstrate("secretary", Role.SECRETARY, null);
        demonstrate("lead-csc", Role.AGENCY_LEAD, new AgencyId("csc"));
        demonstrate("lead-police", Role.AGENCY_LEAD, new AgencyId("police"));
        demonstrate("lead-nuth", Role.AGENCY_LEAD, new AgencyId("nuth"));
        demonstrate("chair", Role.CHAIR, null);
        demonstrate("auditor", Role.AUDITOR, null);
        demonstrate("admin", Role.ADMINISTRATOR, null);
    }

    private void demonstrate(String login, Role role, @Nullable AgencyId agency) {
        var known = accounts.find(login);
        if (known.isEmpty()) {
            accounts.create(login, passwords.hash(login), null, THE_DEMONSTRATION);
            give(login, role, agency, THE_DEMONSTRATION);
        } else if (known.get().disabled() && isOfDemonstration(known.get())) {
            accounts.setPassword(login, passwords.hash(login), null, THE_DEMONSTRATION);
            accounts.enable(login, THE_DEMONSTRATION);
        }
    }

    private void disableDemonstrationUsers() {
        for (var account : accounts.all())
            if (!account.disabled() && isOfDemonstration(account))
                accounts.disable(account.login(), null, THE_DEMONSTRATION);
    }

    private static boolean isOfDemonstration(Account account) {
        return account.enabledBy().equals(THE_DEMONSTRATION);
    }

    /** Those who can sign in. */
    private List<Account> administrators() {
        return accounts.all().stream()
                .filter(account -> account.isLasting(ADMINISTERING, LocalDate.now(clock), clock.instant()))
                .toList();
    }

    private OneTimePassword createAdministrator() {
        var login = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? "admin" : "admin-" + number)
                .filter(this::isForAdministrators)
                .findFirst()
                .orElseThrow();
        var password = NewPasswords.random();
        var hash = passwords.hash(password);
        var until = passwords.oneTimeUntil();
        var known = accounts.find(login);
        if (known.isEmpty()) accounts.create(login, hash, until, THE_PROGRAM);
        else {
            accounts.setPassword(login, hash, until, THE_PROGRAM);
            if (known.get().disabled()) accounts.enable(login, THE_PROGRAM);
        }
        if (known.flatMap(account -> account.role(LocalDate.now(clock))).isEmpty())
            give(login, Role.ADMINISTRATOR, null, THE_PROGRAM);
        records.add(AccessRecord.byProgram(AccessKind.PASSWORD_SET, "program: start without an administrator")
                .about(login));
        return new OneTimePassword(login, password, until);
    }

    private boolean isForAdministrators(String login) {
        return accounts.find(login).stream()
                .flatMap(account -> account.grants().stream())
                .allMatch(grant -> grant.role() == null || grant.role() == Role.ADMINISTRATOR);
    }

    private Optional<OneTimePassword> newPasswordFor(String login) {
        if (accounts.find(login).isEmpty()) {
            log.warn("There is no account '{}', so it gets no password (throughline.access.new-password-for)", login);
            return Optional.empty();
        }
        return Optional.of(newPassword(login, "program: start with a new password"));
    }

    private OneTimePassword newPassword(String login, String why) {
        var password = NewPasswords.random();
        var until = passwords.oneTimeUntil();
        accounts.setPassword(login, passwords.hash(password), until, THE_PROGRAM);
        records.add(AccessRecord.byProgram(AccessKind.PASSWORD_SET, why).about(login));
        return new OneTimePassword(login, password, until);
    }

    private void give(String login, Role role, @Nullable AgencyId agency, String by) {
        accounts.add(accounts.change(login, What.ROLE_GRANTED, by).giving(role, agency, LocalDate.now(clock), null));
    }
}
