package org.throughline.platform.management;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.throughline.platform.start.StartRefused;

/** The secret of the program that collects metrics. Without one, only administrators see metrics. */
@Component
class MetricsToken {

    private static final int LENGTH_MIN = 32;

    private final byte[] digest;
    private final boolean given;

    MetricsToken(
            @Value("${throughline.metrics.token:}") String token,
            @Value("${throughline.metrics.token-file:}") String file) {
        var secret = file.isEmpty() ? token.strip() : read(Path.of(file));
        given = !secret.isEmpty();
        if (given && secret.length() < LENGTH_MIN)
            throw StartRefused.forSetting("The setting throughline.metrics.token is shorter than " + LENGTH_MIN
                    + " characters. Make one with: openssl rand -hex 32");
        digest = sha256(secret);
    }

    /** Takes the same time whatever the difference. */
    boolean is(String offered) {
        return given && MessageDigest.isEqual(digest, sha256(offered));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw StartRefused.forSetting("The file " + file + " cannot be read ("
                    + unreadable.getClass().getSimpleName()
                    + "). Correct the setting throughline.metrics.token-file, or the file's permissions.");
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
