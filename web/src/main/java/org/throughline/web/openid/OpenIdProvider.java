package org.throughline.web.openid;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClient;

/**
 * What the provider says about itself. It is asked at the first sign-in with it and not at the start, so that the
 * program runs, and signs in with passwords, while the provider is away.
 */
class OpenIdProvider implements ClientRegistrationRepository {

    /** The only one. */
    static final String ID = "openid";

    /** Where the provider sends a browser back to. */
    static final String ANSWER = "/sign-in/answer";

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final OpenIdSettings settings;
    private final URI issuer;
    private final URI address;
    private final RestClient http;
    private volatile @Nullable ClientRegistration known;

    OpenIdProvider(OpenIdSettings settings, URI issuer, URI address, RestClient http) {
        this.settings = settings;
        this.issuer = issuer;
        this.address = address;
        this.http = http;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) return null;
        var registration = known;
        if (registration == null) {
            registration = discovered();
            known = registration;
        }
        return registration;
    }

    private ClientRegistration discovered() {
        var configuration = http.get()
                .uri(issuer.toString().replaceAll("/$", "") + DISCOVERY)
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        if (configuration == null || !issuer.toString().equals(configuration.get("issuer")))
            throw new IllegalStateException("the provider names another issuer than throughline.openid.issuer");
        return ClientRegistrations.fromOidcConfiguration(configuration)
                .registrationId(ID)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(
                        settings.clientSecret().isEmpty()
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .scope(settings.scopes())
                .redirectUri(address.toString().replaceAll("/$", "") + ANSWER)
                .build();
    }
}
