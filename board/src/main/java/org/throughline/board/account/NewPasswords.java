package org.throughline.board.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.throughline.board.FoundingBoard;
import org.throughline.platform.problem.InvalidField;
import org.throughline.platform.problem.Refused;

/**
 * What a new password has to be, by NIST SP 800-63B-4 (3.1.1): long, of any characters, and not easy to guess. It does not
 * demand digits or capitals, and a password does not expire.
 */
@Component
class NewPasswords {

    /** In characters of Unicode; for a password that is the only factor. */
    static final int LENGTH_MIN = 15;

    static final int LENGTH_MAX = 128;

    /** In characters beside those of the login, the program and the board. */
    private static final int BESIDE_KNOWN_MIN = 8;

    /** Different ones. */
    private static final int CHARACTERS_MIN = 5;

    /** What the estimate looks at, because its time grows with the square of the length. */
    private static final int ESTIMATED_MAX = 64;

    /** Of 0 to 4: at least a hundred million guesses. Lists of common passwords, words, repetitions and rows of keys count. */
    private static final int SCORE_MIN = 3;

    private static final int RANDOM_BYTES = 15;

    /** A hash occupies a processor on purpose. */
    private static final int AT_ONCE = 2;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration WAIT_MAX = Duration.ofSeconds(3);

    private final PasswordEncoder encoder;
    private final Clock clock;
    private final Duration oneTimeFor;

    /** Reads lists of words when it is made. */
    private final Supplier<Zxcvbn> estimate = SingletonSupplier.of(Zxcvbn::new);

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final List<String> ownWords;

    NewPasswords(
            PasswordEncoder encoder,
            Clock clock,
            FoundingBoard board,
            @Value("${throughline.access.one-time-for:7d}") Duration oneTimeFor) {
        this.encoder = encoder;
        this.clock = clock;
        this.oneTimeFor = oneTimeFor;
        this.ownWords = words("throughline safeguarding board " + board.name());
    }

    /** Until when a password that is set now by another person can be used. */
    Instant oneTimeUntil() {
        return clock.instant().plus(oneTimeFor);
    }

    /** A password that nobody can guess, for one use. */
    static String random() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /**
     * The hash of a new password.
     *
     * @param before the hash of the password that it replaces; null for a new account
     * @throws InvalidField if it is none that protects
     */
    String hash(String password, String login, @Nullable String before) {
        check(Normalizer.normalize(password, Normalizer.Form.NFC), login);
        return bounded(() -> {
            if (before != null && encoder.matches(password, before))
                throw new InvalidField("password", "is the one that it should replace; choose another one");
            return hashUnchecked(password);
        });
    }

    /** Of any password; for the program's own and for demonstrations. */
    String hash(String password) {
        return bounded(() -> hashUnchecked(password));
    }

    private String hashUnchecked(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    private String bounded(Supplier<String> hashing) {
        try {
            if (!places.tryAcquire(WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS)) throw busy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return hashing.get();
        } finally {
            places.release();
        }
    }

    private static Refused busy() {
        return Refused.forNow(
                "TOO_MANY_PASSWORDS_AT_ONCE",
                "too many passwords are being set at once; nothing was done, try again",
                1);
    }

    private void check(String password, String login) {
        int length = password.codePointCount(0, password.length());
        if (length < LENGTH_MIN)
            throw new InvalidField(
                    "password", "has at least %d characters; several words are easy to remember".formatted(LENGTH_MIN));
        if (length > LENGTH_MAX) throw new InvalidField("password", "has at most %d characters".formatted(LENGTH_MAX));
        if (password.codePoints().anyMatch(Character::isISOControl))
            throw new InvalidField("password", "has no control characters");
        var typed = password.codePoints()
                .filter(each -> !Character.isWhitespace(each)
                        && !Character.isSpaceChar(each)
                        && Character.getType(each) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (typed.codePoints().distinct().count() < CHARACTERS_MIN)
            throw new InvalidField(
                    "password", "repeats a few characters; choose several words that do not belong together");
        var known = new ArrayList<>(ownWords);
        known.addAll(words(login));
        var rest = typed.toLowerCase(Locale.ROOT);
        for (var word : known) rest = rest.replace(word, "");
        if (rest.length() < BESIDE_KNOWN_MIN)
            throw new InvalidField("password", "is made of your login or of this program's name; choose other words");
        var start = password.codePoints()
                .limit(ESTIMATED_MAX)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (estimate.get().measure(start, known).getScore() < SCORE_MIN)
            throw new InvalidField(
                    "password",
                    "is easy to guess: it is made of a common password, of a row or a repetition, or of your login;"
                            + " choose several words that do not belong together");
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        words.add(text.toLowerCase(Locale.ROOT));
        for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
            if (word.length() > 2) words.add(word);
        return List.copyOf(words);
    }
}
