package org.throughline.platform.signin;

import java.util.Optional;

/** The tokens of programs. The application keeps them. */
public interface Tokens {

    /**
     * The user of a token; empty if the token is unknown, has ended, or was made for what its user may no longer do.
     *
     * @param token as a program sent it: any text
     */
    Optional<TokenUser> find(String token);
}
