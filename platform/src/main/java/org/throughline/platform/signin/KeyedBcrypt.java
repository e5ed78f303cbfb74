package org.throughline.platform.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * BCrypt of a digest of the password, because BCrypt itself ignores what follows the 72nd byte. The same characters typed on
 * different keyboards are one password: it is put into Unicode's form NFC first (NIST SP 800-63B-4, 3.1.1.2).
 *
 * <p>The digest is an HMAC under a name of ours, and not a plain hash: otherwise hashes stolen elsewhere could be tried against
 * ours without knowing their passwords. It is Base64, because BCrypt stops at a zero byte.
 */
final class KeyedBcrypt implements PasswordEncoder {

    /** Its output is 64 characters in Base64. */
    private static final String MAC = "HmacSHA384";

    /** Not secret: it only makes our digests differ from those of others. */
    private static final SecretKeySpec NAME =
            new SecretKeySpec("throughline password 1".getBytes(StandardCharsets.UTF_8), MAC);

    private final BCryptPasswordEncoder bcrypt;

    /**
     * @param strength the logarithm of the number of rounds
     */
    KeyedBcrypt(int strength) {
        bcrypt = new BCryptPasswordEncoder(strength);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : bcrypt.encode(digest(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return password != null && bcrypt.matches(digest(password), hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return bcrypt.upgradeEncoding(hash);
    }

    private static String digest(CharSequence password) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(NAME);
            var normal = Normalizer.normalize(password, Normalizer.Form.NFC);
            return Base64.getEncoder().encodeToString(mac.doFinal(normal.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + MAC, impossible);
        }
    }
}
