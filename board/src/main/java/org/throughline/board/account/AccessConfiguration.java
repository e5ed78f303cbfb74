package org.throughline.board.account;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** The users, as sign-in asks for them. */
@Configuration("accessConfiguration")
class AccessConfiguration {

    @Bean
    UserDetailsService users(Accounts accounts) {
        return login -> Optional.of(login)
                .filter(Account::isLogin)
                .flatMap(accounts::findCached)
                .map(KnownUser::new)
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
