package org.throughline.platform.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random secrets of sessions, tokens and calendar addresses. They have 256 bits, so a plain digest of one tells nothing about it. */
public final class Secrets {

    private static final int SECRET_BYTES = 32;
    private static final int IDENTIFIER_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 43 letters, digits, hyphens and underscores. */
    public static String secret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
    }

    /** 16 hexadecimal digits. */
    public static String identifier() {
        return HexFormat.of().formatHex(bytes(IDENTIFIER_BYTES));
    }

    /** SHA-256 in 64 hexadecimal digits. */
    public static String digest(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static byte[] bytes(int number) {
        var bytes = new byte[number];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
