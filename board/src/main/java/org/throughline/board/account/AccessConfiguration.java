package org.throughline.board.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.throughline.board.calendar.CalendarAddresses;
import org.throughline.platform.signin.CalendarSecrets;
import org.throughline.platform.signin.TokenScope;
import org.throughline.platform.signin.TokenUser;
import org.throughline.platform.signin.Tokens;

/** The users, as sign-in asks for them. */
@Configuration("accessConfiguration")
@EnableConfigurationProperties(SessionSettings.class)
class AccessConfiguration {

    private static final Logger log = LoggerFactory.getLogger(AccessConfiguration.class);

    @Bean
    UserDetailsService users(Accounts accounts, Clock clock) {
        return login -> Optional.of(login)
                .filter(Account::isLogin)
                .flatMap(accounts::findCached)
                .map(account -> KnownUser.of(account, LocalDate.now(clock), clock.instant()))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** A token holds for the role and the agency that its user had when it was made. */
    @Bean
    Tokens tokensOfUsers(ProgramTokens tokens, Accounts accounts, Clock clock) {
        return sent -> {
            var today = LocalDate.now(clock);
            return tokens.use(sent)
                    .filter(token -> token.isInForce(today))
                    .flatMap(token -> accounts.findCached(token.login())
                            .map(account -> KnownUser.of(account, today, clock.instant()))
                            .filter(KnownUser::isEnabled)
                            .filter(user -> user.asker().role() == token.role()
                                    && Objects.equals(user.asker().agency(), token.agency()))
                            .map(user -> new TokenUser(user, token.id(), Set.copyOf(token.scopes()))));
        };
    }

    /** An address shows what its user may read now, in whatever role; nothing while the user could not sign in and read. */
    @Bean
    CalendarSecrets calendarsOfUsers(
            CalendarAddresses addresses, Accounts accounts, ContentGrants contents, Clock clock) {
        return sent -> addresses
                .find(sent)
                .flatMap(address -> accounts.findCached(address.login())
                        .map(account -> KnownUser.of(account, LocalDate.now(clock), clock.instant()))
                        .filter(KnownUser::isEnabled)
                        .filter(user -> !user.mustChangePassword())
                        .filter(user -> contents.mayReadContent(user.asker()))
                        .map(user -> {
                            addresses.noteUse(address);
                            return new TokenUser(user, address.id(), Set.of(TokenScope.READ));
                        }));
    }

    /** Sign-in goes on if a better hash cannot be stored. */
    @Bean
    UserDetailsPasswordService betterHashes(Accounts accounts) {
        return (user, hash) -> {
            try {
                if (hash != null && user.getPassword() != null)
                    accounts.upgradeHash(user.getUsername(), user.getPassword(), hash);
            } catch (DataAccessException unavailable) {
                log.info("A better hash of a password will be stored at the next sign-in");
            }
            return user;
        };
    }
}
