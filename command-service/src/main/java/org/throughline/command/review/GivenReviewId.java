package org.throughline.command.review;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.events.ReviewId;

/**
 * An identifier that the program gives to a review: {@code r-} and twelve letters and digits, 60 bits, which cannot be guessed.
 *
 * <p>Nobody chooses an identifier of this form, so no registration is refused because a review that its asker may not read
 * has one already.
 */
final class GivenReviewId {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private static final Pattern FORM = Pattern.compile("r-[" + LETTERS + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private GivenReviewId() {}

    static ReviewId next() {
        return new ReviewId("r-"
                + RANDOM.ints(LENGTH, 0, LETTERS.length())
                        .mapToObj(i -> LETTERS.substring(i, i + 1))
                        .collect(Collectors.joining()));
    }

    /** Whether an identifier has the form of those that the program gives, whether or not it gave this one. */
    static boolean hasForm(ReviewId id) {
        return FORM.matcher(id.value()).matches();
    }
}
