package org.throughline.platform.signin;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.throughline.platform.access.AccessRecords;
import org.throughline.platform.management.ManagementAccess;
import org.throughline.platform.problem.ProblemWriter;

/** HTTP Basic, tokens of programs and secret addresses of calendars, without sessions. The application supplies the users, and decides what each of them may do. */
@Configuration("signInConfiguration")
@EnableConfigurationProperties(SignInSettings.class)
class SignInConfiguration {

    @Bean
    PasswordEncoder passwordEncoder(@Value("${throughline.access.demo-users:false}") boolean demonstration) {
        return PasswordHashing.encoder(demonstration);
    }

    @Bean
    SignInRecords signInRecords(AccessRecords records, MeterRegistry meters) {
        return new SignInRecords(records, meters, Ticker.systemTicker());
    }

    @Bean
    HashingLanes hashingLanes(MeterRegistry meters) {
        return new HashingLanes(meters);
    }

    @Bean
    AuthenticationProvider credentials(
            UserDetailsService users,
            UserDetailsPasswordService hashes,
            PasswordEncoder passwords,
            KnownPlaces places,
            HashingLanes lanes,
            SignInRecords records) {
        return new PasswordSignIn(users, hashes, passwords, places, lanes, records, Ticker.systemTicker());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> secretsOfCalendarsAreHidden() {
        return tomcat -> tomcat.addEngineValves(new CalendarSecretValve());
    }

    @Bean
    SecurityFilterChain signIn(
            HttpSecurity http,
            AuthenticationProvider credentials,
            Tokens tokens,
            CalendarSecrets calendars,
            SignInRecords records,
            SignInProblems problems,
            ProblemWriter writer,
            ManagementAccess management)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable) // a browser has no session that a forged request could use
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AbstractHttpConfigurer::disable) // SecurityHeaders sets them, on other answers too
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authenticationProvider(credentials)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(requests -> {
                    management.apply(requests);
                    requests.requestMatchers("/error").permitAll().anyRequest().authenticated();
                })
                .addFilterBefore(management.bearer(), BasicAuthenticationFilter.class)
                .addFilterBefore(new CalendarSignInFilter(calendars, records, writer), BasicAuthenticationFilter.class)
                .addFilterBefore(new TokenFilter(tokens, records, writer), BasicAuthenticationFilter.class)
                .addFilterAfter(new MustChangePasswordFilter(problems), AuthorizationFilter.class)
                .build();
    }

    /** A measure of every single filter of sign-in costs more than sign-in. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    RequestRejectedHandler malformedUrls(ProblemWriter problems) {
        return (_, response, _) -> problems.write(
                response,
                400,
                "malformed-url",
                "the method, the address or a header has characters that are not allowed here");
    }
}
