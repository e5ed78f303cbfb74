package org.throughline.web.openid;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.throughline.web.signin.PageCookie;

/**
 * What a browser keeps between two steps of signing in, so that nothing is kept here for who has not signed in. It is encrypted
 * with a key of this process and ends after ten minutes. A restart in between asks to begin again.
 */
class SealedCookie {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final char END_OF_TIME = '\n';

    private final String name;
    private final Aead sealing;
    private final PageCookie cookie;

    SealedCookie(String name) {
        this.name = name;
        cookie = new PageCookie(name);
        try {
            AeadConfig.register();
            sealing = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink has AES-256-GCM", impossible);
        }
    }

    void write(String text, HttpServletRequest request, HttpServletResponse response) {
        var sealed = (System.currentTimeMillis() + KEPT.toMillis()) + String.valueOf(END_OF_TIME) + text;
        try {
            var bytes = sealing.encrypt(sealed.getBytes(StandardCharsets.UTF_8), name.getBytes(StandardCharsets.UTF_8));
            cookie.write(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), KEPT, request, response);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM encrypts any text", impossible);
        }
    }

    /** Empty if the browser has none of this process, or it has ended. */
    Optional<String> read(HttpServletRequest request) {
        return cookie.read(request).flatMap(this::opened);
    }

    void remove(HttpServletRequest request, HttpServletResponse response) {
        cookie.remove(request, response);
    }

    private Optional<String> opened(String value) {
        try {
            var text = new String(
                    sealing.decrypt(Base64.getUrlDecoder().decode(value), name.getBytes(StandardCharsets.UTF_8)),
                    StandardCharsets.UTF_8);
            int end = text.indexOf(END_OF_TIME);
            return System.currentTimeMillis() > Long.parseLong(text.substring(0, end))
                    ? Optional.empty()
                    : Optional.of(text.substring(end + 1));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
