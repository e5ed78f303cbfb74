package org.throughline.web.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/** What the program asked the provider for a browser: the answer is compared with it. The browser keeps it, sealed. */
class AskedProvider implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final int PARTS = 3;

    private final SealedCookie cookie = new SealedCookie("throughline-openid");
    private final OpenIdProvider provider;

    AskedProvider(OpenIdProvider provider) {
        this.provider = provider;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return cookie.read(request)
                .map(kept -> kept.split("\n", PARTS))
                .filter(kept -> kept[0].equals(request.getParameter(OAuth2ParameterNames.STATE)))
                .map(kept -> asked(kept, registration()))
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            cookie.remove(request, response);
            return;
        }
        cookie.write(
                String.join(
                        "\n",
                        asked.getState(),
                        String.valueOf(asked.<Object>getAttribute(OidcParameterNames.NONCE)),
                        String.valueOf(asked.<Object>getAttribute(PkceParameterNames.CODE_VERIFIER))),
                request,
                response);
    }

    /** An answer is taken once. */
    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var asked = loadAuthorizationRequest(request);
        cookie.remove(request, response);
        return asked;
    }

    /** It is known: this process has asked it, or else it could not read what the browser keeps. */
    private ClientRegistration registration() {
        return Objects.requireNonNull(provider.findByRegistrationId(OpenIdProvider.ID));
    }

    private static OAuth2AuthorizationRequest asked(String[] kept, ClientRegistration registration) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(kept[0])
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID,
                        OpenIdProvider.ID,
                        OidcParameterNames.NONCE,
                        kept[1],
                        PkceParameterNames.CODE_VERIFIER,
                        kept[2]))
                .build();
    }
}
