package org.throughline.platform.management;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

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
            throw new IllegalArgumentException("throughline.metrics.token has at least " + LENGTH_MIN
                    + " characters; make one with: openssl rand -hex 32");
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
            throw new UncheckedIOException("throughline.metrics.token-file cannot be read", unreadable);
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
