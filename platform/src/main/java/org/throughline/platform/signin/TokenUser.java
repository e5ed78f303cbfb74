package org.throughline.platform.signin;

import java.util.Set;

/**
 * Whose token a program has shown.
 *
 * @param token the identifier of the token, which is no secret
 */
public record TokenUser(SignedInUser user, String token, Set<TokenScope> scopes) {

    public TokenUser {
        scopes = Set.copyOf(scopes);
    }
}
