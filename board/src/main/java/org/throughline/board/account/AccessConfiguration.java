package org.throughline.board.account;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.throughline.platform.web.ProblemWriter;

/** Who may come in: everybody is a known user, auditors and administrators record no decisions. */
@Configuration("accessConfiguration")
class AccessConfiguration {

    private static final String[] OPEN = {
        "/actuator/health/**",
        "/actuator/info",
        "/actuator/prometheus",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui.html",
        "/swagger-ui/**",
        "/error"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService users(Accounts accounts) {
        return login -> Optional.of(login)
                .filter(Account::isLogin)
                .flatMap(accounts::findLately)
                .map(KnownUser::new)
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    @Bean
    AuthenticationProvider credentials(UserDetailsService users, PasswordEncoder passwords) {
        return new RememberedCredentials(users, passwords);
    }

    @Bean
    SecurityFilterChain access(HttpSecurity http, AuthenticationProvider credentials, AccessProblems problems)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable) // nothing is kept in a browser that could be ridden on
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authenticationProvider(credentials)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(HttpMethod.PUT, "/api/accounts/me/password")
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
                        .requestMatchers(HttpMethod.POST, "/api/alerts/**")
                        .hasAnyRole("SECRETARY", "ADMINISTRATOR")
                        .requestMatchers(HttpMethod.POST, "/api/directory/**", "/api/policy", "/api/policy/**")
                        .hasAnyRole("SECRETARY", "ADMINISTRATOR")
                        .requestMatchers(HttpMethod.POST, "/api/files")
                        .hasAnyRole("SECRETARY", "AGENCY_LEAD", "CHAIR", "ADMINISTRATOR")
                        .requestMatchers(HttpMethod.GET, "/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.POST, "/api/**")
                        .hasAnyRole("SECRETARY", "AGENCY_LEAD", "CHAIR")
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(new PasswordFirst(problems), AuthorizationFilter.class)
                .build();
    }

    @Bean
    RequestRejectedHandler oddUrls(ProblemWriter problems) {
        return (_, response, _) ->
                problems.write(response, 400, "malformed-url", "the URL has characters that no address here has");
    }
}
