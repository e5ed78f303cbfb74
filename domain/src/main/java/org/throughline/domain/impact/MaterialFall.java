package org.throughline.domain.impact;

import java.math.BigDecimal;
import java.util.Objects;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.Reading;

/**
 * A material fall between the first reading that showed a change and a later one.
 *
 * <p>Each later reading is compared with the first, not with the one before, to detect a slow decline in small steps.
 */
final class MaterialFall {

    /** Values have no known sampling error, so the tolerance is a convention: a tenth of the first reading. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.10");

    private MaterialFall() {}

    static boolean between(Evidence first, Evidence later) {
        return between(
                first.direction(), Objects.requireNonNull(first.actual()), Objects.requireNonNull(later.actual()));
    }

    static boolean between(Direction direction, Reading before, Reading after) {
        return (before.isCount() && after.isCount())
                ? intervalsApart(direction, interval(before), interval(after))
                : beyondTolerance(direction, before.magnitude(), after.magnitude());
    }

    /**
     * Intervals that do not touch are stricter evidence of a difference than a test at 5 % (Schenker and Gentleman, "On
     * judging the significance of differences by examining the overlap between confidence intervals", The American
     * Statistician 55 (2001), 182–186): with twenty cases, two more bad ones are within chance.
     */
    private static boolean intervalsApart(Direction direction, WilsonInterval before, WilsonInterval after) {
        return switch (direction) {
            case HIGHER_IS_BETTER -> after.liesBelow(before);
            case LOWER_IS_BETTER -> before.liesBelow(after);
        };
    }

    private static boolean beyondTolerance(Direction direction, BigDecimal before, BigDecimal after) {
        var tolerated = before.abs().multiply(TOLERANCE);
        return direction.better(before, after) && before.subtract(after).abs().compareTo(tolerated) > 0;
    }

    private static WilsonInterval interval(Reading count) {
        return WilsonInterval.of(
                Objects.requireNonNull(count.numerator()), Objects.requireNonNull(count.denominator()));
    }
}
