package org.throughline.board.account;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.throughline.platform.signin.AccessRules;

/** The users, and which role may send which request. Auditors and administrators record no decisions. */
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

    @Bean
    AccessRules accessRules() {
        return requests -> requests.requestMatchers(HttpMethod.PUT, "/api/accounts/me/password")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/api/accounts")
                .hasAnyRole("ADMINISTRATOR", "AUDITOR")
                .requestMatchers("/api/accounts/**")
                .hasRole("ADMINISTRATOR")
                .requestMatchers(HttpMethod.GET, "/api/views/**")
                .hasAnyRole("ADMINISTRATOR", "AUDITOR")
                .requestMatchers("/api/views/**")
                .hasRole("ADMINISTRATOR")
                .requestMatchers("/api/contacts/**")
                .hasAnyRole("SECRETARY", "ADMINISTRATOR")
                .requestMatchers(HttpMethod.POST, "/api/alerts/answers")
                .hasAnyRole("SECRETARY", "AGENCY_LEAD", "CHAIR")
                .requestMatchers(HttpMethod.POST, "/api/alerts/**")
                .hasAnyRole("SECRETARY", "ADMINISTRATOR")
                .requestMatchers(HttpMethod.POST, "/api/directory/**")
                .hasAnyRole("SECRETARY", "ADMINISTRATOR")
                .requestMatchers(HttpMethod.POST, "/api/policy", "/api/policy/**")
                .hasAnyRole("SECRETARY", "CHAIR", "ADMINISTRATOR")
                .requestMatchers(HttpMethod.POST, "/api/files")
                .hasAnyRole("SECRETARY", "AGENCY_LEAD", "CHAIR", "ADMINISTRATOR")
                .requestMatchers(HttpMethod.GET, "/**")
                .authenticated()
                .requestMatchers(HttpMethod.POST, "/api/**")
                .hasAnyRole("SECRETARY", "AGENCY_LEAD", "CHAIR");
    }
}
