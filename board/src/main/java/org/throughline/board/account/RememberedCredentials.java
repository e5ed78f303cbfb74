package org.throughline.board.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
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

    private final Cache<String, Boolean> inLately = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final FailedLogins failures = new FailedLogins();

    RememberedCredentials(UserDetailsService users, PasswordEncoder passwords) {
        super(users);
        setPasswordEncoder(passwords);
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, MAC);
    }

    /** Whoever is not known to have got in lately does not even get as far as a look at the accounts. */
    @Override
    public Authentication authenticate(Authentication authentication) {
        var login = authentication.getName();
        if (failures.isTooMany(login) && inLately.getIfPresent(login) == null) throw new TooManyFailedLogins();
        try {
            var known = super.authenticate(authentication);
            inLately.put(login, true);
            return known;
        } catch (BadCredentialsException wrong) {
            failures.count(login);
            throw wrong;
        }
    }

    @Override
    protected void additionalAuthenticationChecks(
            UserDetails user, UsernamePasswordAuthenticationToken authentication) {
        if (authentication.getCredentials() == null) {
            super.additionalAuthenticationChecks(user, authentication);
            return;
        }
        // Of many who come with the same password at once, one hashes it and the others wait.
        var _ = right.get(digest(user, authentication.getCredentials().toString()), _ -> {
            if (failures.isTooMany(user.getUsername())) throw new TooManyFailedLogins();
            super.additionalAuthenticationChecks(user, authentication);
            return true;
        });
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
