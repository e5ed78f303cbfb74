package org.throughline.board.account;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;

/**
 * Creates the first accounts: an administrator with a one-time password or, for a demonstration, a user of each role. The next
 * start without the demonstration removes its users.
 */
@Component
class FirstAccounts implements SmartInitializingSingleton {

    private static final String THE_PROGRAM = "throughline";
    private static final String THE_DEMONSTRATION = "throughline-demo";
    private static final Logger log = LoggerFactory.getLogger(FirstAccounts.class);

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final boolean demonstration;
    private final @Nullable InetAddress address;

    FirstAccounts(
            Accounts accounts,
            PasswordEncoder passwords,
            @Value("${throughline.access.demo-users:false}") boolean demonstration,
            @Value("${server.address:#{null}}") @Nullable InetAddress address) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.demonstration = demonstration;
        this.address = address;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!demonstration) accounts.removeCreatedBy(THE_DEMONSTRATION);
        if (demonstration) createDemonstrationUsers();
        else if (accounts.hasNoAdministrator()) createAdministrator();
    }

    private void createDemonstrationUsers() {
        if (address == null || !address.isLoopbackAddress())
            throw new IllegalStateException(
                    "users with well-known passwords are for the loopback address only; set server.address=127.0.0.1");
        demonstrate("secretary", Role.SECRETARY, null);
        demonstrate("lead-csc", Role.AGENCY_LEAD, new AgencyId("csc"));
        demonstrate("lead-police", Role.AGENCY_LEAD, new AgencyId("police"));
        demonstrate("lead-nuth", Role.AGENCY_LEAD, new AgencyId("nuth"));
        demonstrate("chair", Role.CHAIR, null);
        demonstrate("auditor", Role.AUDITOR, null);
        demonstrate("admin", Role.ADMINISTRATOR, null);
    }

    private void demonstrate(String login, Role role, @Nullable AgencyId agency) {
        if (accounts.find(login).isEmpty())
            accounts.create(new Account(login, passwords.encode(login), role, agency, false, false), THE_DEMONSTRATION);
    }

    private void createAdministrator() {
        var random = new byte[15];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().encodeToString(random);
        var admin = new Account("admin", passwords.encode(password), Role.ADMINISTRATOR, null, true, false);
        if (accounts.create(admin, THE_PROGRAM))
            log.warn("First start: log in as 'admin' with the one-time password {} and replace it", password);
    }
}
