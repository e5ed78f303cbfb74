package org.throughline.platform.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A program that has signed in with a token of a user. */
public final class TokenAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient TokenUser signedIn;

    public TokenAuthentication(TokenUser signedIn) {
        super(signedIn.user().getAuthorities());
        this.signedIn = signedIn;
        setAuthenticated(true);
    }

    @Override
    public SignedInUser getPrincipal() {
        return signedIn.user();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    public boolean has(TokenScope scope) {
        return signedIn.scopes().contains(scope);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TokenAuthentication token && signedIn.equals(token.signedIn);
    }

    @Override
    public int hashCode() {
        return signedIn.hashCode();
    }
}
