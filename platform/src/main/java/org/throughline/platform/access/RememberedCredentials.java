package org.throughline.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks passwords, and remembers for a while which ones it has found to be right.
 *
 * <p>A password hash is slow on purpose, and HTTP Basic sends the password with every request. What is remembered is a
 * keyed digest of login, stored hash and password, so a changed password is forgotten at once and nothing readable is kept.
 */
class RememberedCredentials extends DaoAuthenticationProvider {

    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;
    private final Cache<String, Boolean> right = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    RememberedCredentials(UserDetailsService users, PasswordEncoder passwords) {
        super(users);
        setPasswordEncoder(passwords);
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, MAC);
    }

    @Override
    protected void additionalAuthenticationChecks(
            UserDetails user, UsernamePasswordAuthenticationToken authentication) {
        if (authentication.getCredentials() == null) {
            super.additionalAuthenticationChecks(user, authentication);
            return;
        }
        var digest = digest(user, authentication.getCredentials().toString());
        if (right.getIfPresent(digest) != null) return;
        super.additionalAuthenticationChecks(user, authentication);
        right.put(digest, true);
    }

    private String digest(UserDetails user, String password) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update((user.getUsername() + '\0' + user.getPassword() + '\0').getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + MAC, impossible);
        }
    }
}
