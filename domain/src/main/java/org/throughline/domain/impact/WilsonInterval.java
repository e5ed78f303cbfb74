package org.throughline.domain.impact;

/**
 * A count n of N with its 95 % confidence interval: 4 of 20 is 20 % (8–42 %).
 *
 * <p>The score interval of E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal
 * of the American Statistical Association 22 (1927), 209–212. Audits count few cases and often reach none or all of
 * them, where the textbook interval leaves the range from 0 to 1.
 *
 * @param low the lower end, between 0 and 1
 * @param high the upper end, between 0 and 1
 */
public record WilsonInterval(int numerator, int denominator, double low, double high) {

    /** The 97.5th percentile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    public static WilsonInterval of(int numerator, int denominator) {
        if (denominator < 1 || numerator < 0 || numerator > denominator)
            throw new IllegalArgumentException("a count is n of N with 0 <= n <= N and N of at least 1");
        double n = denominator;
        double p = numerator / n;
        double scale = 1 + Z * Z / n;
        double centre = (p + Z * Z / (2 * n)) / scale;
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / scale;
        // Exact at both ends, where rounding would leave the last digit off.
        double low = numerator == 0 ? 0 : Math.max(0, centre - half);
        double high = numerator == denominator ? 1 : Math.min(1, centre + half);
        return new WilsonInterval(numerator, denominator, low, high);
    }

    public double proportion() {
        return (double) numerator / denominator;
    }

    boolean liesBelow(WilsonInterval other) {
        return high < other.low;
    }

    /** As reports print it: "4/20, 20 % (8–42 %)". */
    public String inWords() {
        return "%d/%d, %d %% (%d–%d %%)"
                .formatted(numerator, denominator, percent(proportion()), percent(low), percent(high));
    }

    private static long percent(double share) {
        return Math.round(share * 100);
    }
}
