package org.throughline.board.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** The users, as sign-in asks for them. */
@Configuration("accessConfiguration")
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
