package org.throughline.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.throughline.board.account.BrowserSessions;
import org.throughline.platform.problem.ProblemWriter;
import org.throughline.platform.web.Uploads;
import org.throughline.web.layout.OutdatedForms;

/** Pages have a session and forms with a token; programs have neither, and their addresses are left to their own chain. */
@Configuration("pageSecurity")
class PageSecurity {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";
    static final String PASSWORD = "/account/password";
    static final String ASSETS = "/assets/";

    private static final List<String> OF_PROGRAMS =
            List.of("/api", "/actuator", "/v3", "/swagger-ui", "/swagger-ui.html", "/error");

    @Bean
    PageSessions pageSessions(BrowserSessions sessions, UserDetailsService users) {
        return new PageSessions(sessions, users);
    }

    @Bean
    AskedPage askedPage() {
        return new AskedPage();
    }

    @Bean
    @Order(0)
    SecurityFilterChain pages(
            HttpSecurity http,
            AuthenticationProvider credentials,
            PageSessions sessions,
            AskedPage asked,
            Optional<FurtherSignIn> further,
            OutdatedForms outdated,
            ProblemWriter problems)
            throws Exception {
        if (further.isPresent()) further.get().filters().addTo(http);
        return http.securityMatcher(PageSecurity::isPage)
                .authenticationProvider(credentials)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(SIGN_IN, SIGN_IN + "/connect", ASSETS + "**", "/help/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN)
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .failureHandler(new FailedSignIn()))
                .logout(logout -> logout.logoutUrl(SIGN_OUT)
                        .logoutSuccessUrl(SIGN_IN + "?out")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.COOKIES, Directive.STORAGE))))
                // Who has not signed in gets no session: everybody could have any number of them kept in memory.
                .csrf(csrf -> csrf.csrfTokenRepository(new FormToken())
                        // UploadForms looks for their token, where the body is read after signing in and at a pace.
                        .ignoringRequestMatchers(Uploads::isForm))
                .exceptionHandling(refused -> refused.accessDeniedHandler(new RefusedForms(outdated)))
                .requestCache(saved -> saved.requestCache(asked))
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(new StoreOutageFilter(problems), SecurityContextHolderFilter.class)
                .addFilterAfter(new FirstPasswordFilter(asked), AuthorizationFilter.class)
                .headers(AbstractHttpConfigurer::disable) // every answer has them; a page only needs another policy
                .addFilterBefore(new ContentPolicyFilter(), HeaderWriterFilter.class)
                .build();
    }

    private static boolean isPage(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return OF_PROGRAMS.stream().noneMatch(part -> path.equals(part) || path.startsWith(part + "/"));
    }
}
