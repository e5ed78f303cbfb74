package org.throughline.web.openid;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestOperations;

/** ID tokens have to be signed with a key of the provider, be for this client and of this issuer, and not be over. */
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    private final RestOperations http;
    private volatile @Nullable JwtDecoder decoder;

    IdTokens(RestOperations http) {
        this.http = http;
    }

    /** One for all sign-ins: it remembers the provider's keys. */
    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        var known = decoder;
        if (known == null) {
            known = made(registration);
            decoder = known;
        }
        return known;
    }

    private JwtDecoder made(ClientRegistration registration) {
        var keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
        var made = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithms(algorithms -> algorithms.addAll(
                        List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                .restOperations(http)
                .build();
        made.setClaimSetConverter(new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        made.setJwtValidator(new OidcIdTokenValidator(registration));
        return made;
    }
}
