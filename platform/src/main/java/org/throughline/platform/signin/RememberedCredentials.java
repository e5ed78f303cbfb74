package org.throughline.platform.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
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
 * Checks passwords, and remembers the right ones for ten minutes.
 *
 * <p>A password hash is slow on purpose, and HTTP Basic sends the password with every request. The cache has a keyed digest of
 * login, stored hash and password: a changed password is forgotten at once, and the cache holds nothing readable.
 */
class RememberedCredentials extends DaoAuthenticationProvider {

    private static final String MAC = "HmacSHA256";
    private static final int LOGINS_MAX = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final SecretKeySpec key;
    private final Cache<String, Boolean> right;
    private final Cache<String, Boolean> signedInLately;
    private final FailedLogins failures;

    RememberedCredentials(UserDetailsService users, PasswordEncoder passwords, Clock clock) {
        super(users);
        setPasswordEncoder(passwords);
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, MAC);
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        right = remembered(ticker);
        signedInLately = remembered(ticker);
        failures = new FailedLogins(ticker);
    }

    /** After too many wrong passwords, only a login that was right lately is looked up. */
    @Override
    public Authentication authenticate(Authentication authentication) {
        var login = authentication.getName();
        if (failures.isTooMany(login) && signedInLately.getIfPresent(login) == null) throw new TooManyFailedLogins();
        try {
            var signedIn = super.authenticate(authentication);
            signedInLately.put(login, true);
            return signedIn;
        } catch (BadCredentialsException wrong) {
            failures.count(login);
            throw wrong;
        }
    }

    private static Cache<String, Boolean> remembered(Ticker ticker) {
        return Caffeine.newBuilder()
                .maximumSize(LOGINS_MAX)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    @Override
    protected void additionalAuthenticationChecks(
            UserDetails user, UsernamePasswordAuthenticationToken authentication) {
        if (authentication.getCredentials() == null) {
            super.additionalAuthenticationChecks(user, authentication);
            return;
        }
        // Of many requests with the same password at once, one hashes it and the others wait.
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
