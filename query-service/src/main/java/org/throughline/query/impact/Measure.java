package org.throughline.query.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.Reading;

/**
 * The identity of a measure, by which readings are compared. Capitals and spaces do not matter, and a percentage is a
 * proportion.
 *
 * @param name without regard to case and spaces
 * @param unit null for counts and percentages, which have one scale
 */
record Measure(String name, @Nullable String unit, Direction direction) {

    private static final Set<String> PERCENT = Set.of("%", "percent", "per cent");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 6;

    /** What a piece of evidence measures. */
    static Measure of(Evidence evidence) {
        var unit = plain(evidence.unit());
        boolean proportion = (evidence.actual() != null && evidence.actual().isCount()) || isPercent(evidence.unit());
        return new Measure(named(evidence.measure()), proportion ? null : unit, evidence.direction());
    }

    static String named(String measure) {
        return measure.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** A reading on the scale of its measure: a value, or a share between 0 and 1. */
    static BigDecimal size(Reading reading, @Nullable String unit) {
        return reading.isCount() || !isPercent(unit)
                ? reading.magnitude()
                : reading.magnitude().divide(HUNDRED, PLACES, RoundingMode.HALF_EVEN);
    }

    boolean isBetter(BigDecimal one, BigDecimal other) {
        return switch (direction) {
            case HIGHER_IS_BETTER -> one.compareTo(other) > 0;
            case LOWER_IS_BETTER -> one.compareTo(other) < 0;
        };
    }

    static boolean isPercent(@Nullable String unit) {
        return unit != null && PERCENT.contains(unit.strip().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String plain(@Nullable String unit) {
        return unit == null ? null : unit.strip().toLowerCase(Locale.ROOT);
    }
}
