package org.throughline.platform.signin;

import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are hashed. */
public final class PasswordHashing {

    /** The logarithm of BCrypt's rounds: about a quarter of a second on a server of 2026. */
    private static final int STRENGTH = 12;

    private static final int STRENGTH_MIN = 4;

    private PasswordHashing() {}

    /**
     * Hashes of older versions are still checked, and replaced when their users sign in.
     *
     * @param demonstration whether passwords are well known, so that a slow hash protects nothing
     */
    public static PasswordEncoder encoder(boolean demonstration) {
        return new DelegatingPasswordEncoder(
                "hmac-bcrypt",
                Map.of(
                        "hmac-bcrypt",
                        new KeyedBcrypt(demonstration ? STRENGTH_MIN : STRENGTH),
                        "bcrypt",
                        new BCryptPasswordEncoder()));
    }
}
