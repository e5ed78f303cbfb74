package org.throughline.web.openid;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.throughline.board.account.WorkAccounts;
import org.throughline.platform.problem.ProblemWriter;
import org.throughline.platform.signin.SignInRecords;
import org.throughline.platform.start.StartRefused;
import org.throughline.platform.transport.PublicAddress;
import org.throughline.web.signin.FurtherSignIn;
import org.throughline.web.signin.PageSignIn;

/** OpenID Connect with the authorization code flow and PKCE, by settings alone. */
@Configuration("openIdConfiguration")
@Conditional(IssuerIsGiven.class)
@EnableConfigurationProperties(OpenIdSettings.class)
class OpenIdConfiguration {

    private static final String BEGIN = "/sign-in/with";

    /** A provider that does not answer must not keep those waiting who sign in. */
    private static final Duration PROVIDER_MAX = Duration.ofSeconds(5);

    @Bean
    ToConnect toConnect() {
        return new ToConnect();
    }

    @Bean
    OpenIdProvider openIdProvider(OpenIdSettings settings, PublicAddress address) {
        return new OpenIdProvider(
                settings,
                issuer(settings),
                address.uri(),
                RestClient.builder().requestFactory(requests()).build());
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens() {
        return new IdTokens(new RestTemplate(requests()));
    }

    @Bean
    FurtherSignIn openIdSignIn(
            OpenIdSettings settings,
            OpenIdProvider provider,
            WorkAccounts workAccounts,
            UserDetailsService users,
            PageSignIn pages,
            ToConnect toConnect,
            SignInRecords records,
            ProblemWriter problems) {
        var answered =
                new SignedInAtProvider(workAccounts, users, pages, toConnect, records, problems, settings.loginClaim());
        return new FurtherSignIn(
                settings.name(), BEGIN + "/" + OpenIdProvider.ID, http -> add(http, provider, answered));
    }

    private static void add(HttpSecurity http, OpenIdProvider provider, SignedInAtProvider answered) throws Exception {
        var asking = new DefaultOAuth2AuthorizationRequestResolver(provider, BEGIN);
        asking.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage(FurtherSignIn.SIGN_IN)
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NoAccessTokens())
                .authorizationEndpoint(asked -> asked.authorizationRequestResolver(asking)
                        .authorizationRequestRepository(new AskedProvider(provider)))
                .redirectionEndpoint(answer -> answer.baseUri(OpenIdProvider.ANSWER))
                .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
                // The ID token says who it is. What else the provider knows about them is not asked for.
                .userInfoEndpoint(
                        user -> user.oidcUserService(asked -> new DefaultOidcUser(List.of(), asked.getIdToken())))
                .successHandler(answered)
                .failureHandler(answered)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(answered);
                        return filter;
                    }
                }));
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    private static SimpleClientHttpRequestFactory requests() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PROVIDER_MAX);
        requests.setReadTimeout(PROVIDER_MAX);
        return requests;
    }

    private static URI issuer(OpenIdSettings settings) {
        var issuer = settings.issuer();
        if (issuer == null || issuer.getScheme() == null || issuer.getHost() == null)
            throw StartRefused.forSetting("The setting throughline.openid.issuer is \"" + issuer
                    + "\", and needs the provider's address, such as https://login.example.org/tenant/v2.0.");
        return issuer;
    }
}
