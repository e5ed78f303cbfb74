package org.throughline.domain.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.impact.Reading;

/**
 * The range in which the readings of an unchanged process lie: three standard errors around the mean. A reading outside it
 * is unlikely to be chance.
 *
 * <p>For counts a p-chart, whose limits are narrower the more cases were counted (W. A. Shewhart, "Economic Control of Quality
 * of Manufactured Product", 1931). For values an XmR chart, the mean and 2.66 times the mean moving range (D. J. Wheeler,
 * "Understanding Variation", 1993).
 *
 * @param centre the share of all cases, or the mean of all values
 * @param bands of each reading, in the order of the readings
 */
public record ControlLimits(double centre, List<Band> bands) {

    /** From fewer readings limits would say more than is known. */
    public static final int POINTS_MIN = 12;

    private static final double SIGMAS = 3;
    private static final double MOVING_RANGE_FACTOR = 2.66;

    public ControlLimits {
        bands = List.copyOf(bands);
    }

    /**
     * The limits at one reading.
     *
     * @param outside whether the reading lies outside them
     */
    public record Band(double low, double high, boolean outside) {

        private static Band of(double low, double high, double reading) {
            return new Band(low, high, reading < low || reading > high);
        }
    }

    /** Null with fewer readings than {@link #POINTS_MIN}, and where counts stand beside values. */
    public static @Nullable ControlLimits of(List<Reading> inOrder) {
        if (inOrder.size() < POINTS_MIN) return null;
        long counts = inOrder.stream().filter(Reading::isCount).count();
        if (counts == inOrder.size()) return ofCounts(inOrder);
        return counts == 0 ? ofValues(inOrder) : null;
    }

    private static ControlLimits ofCounts(List<Reading> inOrder) {
        double found = 0;
        double cases = 0;
        for (var reading : inOrder) {
            found += reading.numerator() == null ? 0 : reading.numerator();
            cases += cases(reading);
        }
        double centre = found / cases;
        var bands = new ArrayList<Band>();
        for (var reading : inOrder) {
            double half = SIGMAS * Math.sqrt(centre * (1 - centre) / cases(reading));
            bands.add(Band.of(
                    Math.max(0, centre - half),
                    Math.min(1, centre + half),
                    reading.magnitude().doubleValue()));
        }
        return new ControlLimits(centre, bands);
    }

    private static int cases(Reading reading) {
        return reading.denominator() == null ? 0 : reading.denominator();
    }

    private static ControlLimits ofValues(List<Reading> inOrder) {
        var values = inOrder.stream()
                .mapToDouble(reading -> reading.magnitude().doubleValue())
                .toArray();
        double centre = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
        double movingRange = IntStream.range(1, values.length)
                .mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
                .average()
                .orElseThrow();
        double half = MOVING_RANGE_FACTOR * movingRange;
        return new ControlLimits(
                centre,
                IntStream.range(0, values.length)
                        .mapToObj(i -> Band.of(centre - half, centre + half, values[i]))
                        .toList());
    }
}
