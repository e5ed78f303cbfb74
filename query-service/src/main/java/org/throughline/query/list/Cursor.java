package org.throughline.query.list;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.problem.InvalidField;

/**
 * The next page of a list, from the standpoint of the first page. Events recorded between two pages do not move rows from
 * one page to another, so no row is missed or shown twice.
 *
 * @param total how many entries the list had on its first page. It has others later if the views had not read everything
 *     then, or if something may no longer be read
 */
record Cursor(LocalDate asOf, Instant knownAt, int page, long total, String question) {

    private static final String VERSION = "2";
    private static final String BETWEEN = "|";

    static Cursor read(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length != 6 || !parts[0].equals(VERSION)) throw unreadable();
            var asOf = LocalDate.parse(parts[1]);
            var knownAt = Instant.parse(parts[2]);
            if (!hasFourDigits(asOf)
                    || !hasFourDigits(knownAt.atOffset(ZoneOffset.UTC).toLocalDate())) throw unreadable();
            return new Cursor(
                    asOf, knownAt, Listing.page(Integer.valueOf(parts[3])), Long.parseLong(parts[4]), parts[5]);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw unreadable();
        }
    }

    /** Of a year that a list is ever asked for; a client can make up a cursor. */
    private static boolean hasFourDigits(LocalDate day) {
        return day.getYear() >= 1000 && day.getYear() <= 9999;
    }

    String text() {
        var plain = String.join(
                BETWEEN,
                VERSION,
                asOf.toString(),
                knownAt.toString(),
                Integer.toString(page),
                Long.toString(total),
                question);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a request asks what the cursor was given for, as far as it says it again. */
    boolean continues(Object asked, ListRequest request, int size) {
        return question.equals(digest(asked, request.sort(), size))
                && (request.asOf() == null || request.asOf().equals(asOf))
                && (request.knownAt() == null || request.knownAt().equals(knownAt));
    }

    static String digest(Object question, @Nullable String sort, int size) {
        try {
            var said = (question + BETWEEN + sort + BETWEEN + size).getBytes(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(said);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static InvalidField unreadable() {
        return new InvalidField("cursor", "is not from an answer");
    }
}
