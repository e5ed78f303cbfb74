package org.throughline.platform.attachment;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What checking one upload may cost. Files inside of files count together. */
final class CheckLimits {

    static final int ENTRIES_MAX = 10_000;

    /** A spreadsheet of 20 MB may well be 200 MB unpacked. */
    private static final long UNPACKED_MAX = 300L << 20;

    private static final Duration TIME_MAX = Duration.ofSeconds(10);

    private final long until = System.nanoTime() + TIME_MAX.toNanos();
    private long unpacked;

    /** Counts unpacked bytes. */
    void count(long bytes) {
        unpacked += bytes;
        if (unpacked > UNPACKED_MAX) throw Contents.unchecked("it unpacks to more than 300 MB");
        checkTime();
    }

    /** A matcher that ends with the time of this check, however often the expression looks at a character. */
    Matcher matcher(Pattern expression, CharSequence text) {
        return expression.matcher(new TimedText(text));
    }

    void checkTime() {
        if (System.nanoTime() - until > 0) throw Contents.unchecked("looking through it takes too long");
    }

    private final class TimedText implements CharSequence {

        private static final int READS_BETWEEN_CHECKS = 1 << 14;

        private final CharSequence text;
        private int reads;

        TimedText(CharSequence text) {
            this.text = text;
        }

        @Override
        public char charAt(int at) {
            if (++reads % READS_BETWEEN_CHECKS == 0) checkTime();
            return text.charAt(at);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new TimedText(text.subSequence(start, end));
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
