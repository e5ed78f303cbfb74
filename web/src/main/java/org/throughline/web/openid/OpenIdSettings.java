package org.throughline.web.openid;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The OpenID Connect provider with which users sign in; without an issuer there is none.
 *
 * @param issuer as the provider writes it, such as {@code https://login.example.org/tenant/v2.0}
 * @param name of the account at the provider, for people
 * @param loginClaim the claim of the ID token that has the login here, for a first sign-in without a password; null for none
 */
@ConfigurationProperties("throughline.openid")
record OpenIdSettings(
        @Nullable URI issuer,
        @DefaultValue("throughline") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("your work account") String name,
        @DefaultValue("openid") Set<String> scopes,
        @Nullable String loginClaim) {

    OpenIdSettings {
        loginClaim = StringUtils.hasText(loginClaim) ? loginClaim : null;
    }
}
