package org.throughline.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.throughline.platform.web.ProblemWriter;

/** Pages have a session and forms with a token; programs have neither, and their addresses are left to their own chain. */
@Configuration("pageSecurity")
class PageSecurity {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";
    static final String PASSWORD = "/account/password";
    static final String ASSETS = "/assets/";

    private static final int ADDRESS_MAX = 1_000;

    private static final List<String> OF_PROGRAMS =
            List.of("/api", "/actuator", "/v3", "/swagger-ui", "/swagger-ui.html", "/error");

    @Bean
    @Order(0)
    SecurityFilterChain pages(
            HttpSecurity http, AuthenticationProvider credentials, UserDetailsService users, ProblemWriter problems)
            throws Exception {
        return http.securityMatcher(PageSecurity::isPage)
                .authenticationProvider(credentials)
                .authorizeHttpRequests(requests -> requests.requestMatchers(SIGN_IN, ASSETS + "**", "/help/**")
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
                .csrf(csrf -> csrf.csrfTokenRepository(formToken()))
                .requestCache(asked -> asked.requestCache(askedFor()))
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.changeSessionId()))
                .addFilterBefore(new PresentAccountFilter(users, problems), AuthorizationFilter.class)
                .addFilterAfter(new FirstPasswordFilter(), AuthorizationFilter.class)
                .headers(AbstractHttpConfigurer::disable) // every answer has them; a page only needs another policy
                .addFilterBefore(new ContentPolicyFilter(), HeaderWriterFilter.class)
                .build();
    }

    private static CsrfTokenRepository formToken() {
        var token = new CookieCsrfTokenRepository();
        token.setCookieName("throughline-form");
        token.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return token;
    }

    /** The page that was asked for before signing in, as far as its address fits into a cookie. */
    private static RequestCache askedFor() {
        var asked = new CookieRequestCache();
        asked.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        asked.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getRequestURL().length() + lengthOf(request.getQueryString()) <= ADDRESS_MAX);
        return asked;
    }

    private static int lengthOf(@Nullable String query) {
        return query == null ? 0 : query.length();
    }

    private static boolean isPage(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return OF_PROGRAMS.stream().noneMatch(part -> path.equals(part) || path.startsWith(part + "/"));
    }
}
