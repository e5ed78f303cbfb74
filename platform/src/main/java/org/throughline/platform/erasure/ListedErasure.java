package org.throughline.platform.erasure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One line of the erasure list. It has no personal data.
 *
 * @param receipt identifies the erasure
 * @param subject what was erased, see {@link ErasureKind}
 * @param hash SHA-256 of the other fields; it shows damage, not forgery
 */
public record ListedErasure(String receipt, ErasureKind kind, String subject, Instant at, String hash) {

    public static ListedErasure of(String receipt, ErasureKind kind, String subject, Instant at) {
        return new ListedErasure(receipt, kind, subject, at, hash(receipt, kind, subject, at));
    }

    boolean isWhole() {
        return hash.equals(hash(receipt, kind, subject, at));
    }

    private static String hash(String receipt, ErasureKind kind, String subject, Instant at) {
        try {
            var fields = String.join("\n", receipt, kind.name(), subject, at.toString());
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(fields.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
