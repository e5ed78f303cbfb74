package org.throughline.web.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.impact.ControlLimits;
import org.throughline.events.impact.Reading;
import org.throughline.query.action.register.Interval;
import org.throughline.query.impact.MeasureSeries;
import org.throughline.web.words.Words;

/** What a measure comes to, computed and never typed. */
final class MeasureSentences {

    private MeasureSentences() {}

    static List<String> of(MeasureSeries series) {
        var sentences = new ArrayList<String>();
        if (series.readings().isEmpty()) {
            sentences.add("Nothing was measured: what was said has no figure.");
            return sentences;
        }
        sentences.add(change(series));
        if (series.target() != null && series.reached() != null)
            sentences.add("The target is %s, which is %s."
                    .formatted(reading(series.target(), series.unit()), series.reached() ? "reached" : "not reached"));
        sentences.add(control(series));
        return sentences;
    }

    /** "16 of 20" or "72 days". */
    static String reading(Reading reading, @Nullable String unit) {
        if (reading.value() == null) return reading.numerator() + " of " + reading.denominator();
        return reading.value().toPlainString() + (unit == null ? "" : unit.equals("%") ? unit : "\u00A0" + unit);
    }

    private static String change(MeasureSeries series) {
        var latest = series.readings().getLast();
        var before = series.baseline() != null
                ? series.baseline()
                : series.readings().size() > 1 ? series.readings().getFirst().reading() : null;
        var now = reading(latest.reading(), series.unit());
        if (before == null) return "One reading, %s, and nothing to compare it with.".formatted(now);
        var from = "From %s to %s".formatted(reading(before, series.unit()), now);
        if (!before.isCount() || latest.interval() == null) return from + ".";
        return overlap(Objects.requireNonNull(Interval.of(before)), latest.interval())
                ? from + ": the ranges overlap, so the difference may be chance."
                : from + ": the ranges do not overlap, so the difference is unlikely to be chance.";
    }

    private static boolean overlap(Interval one, Interval other) {
        return one.low() <= other.high() && other.low() <= one.high();
    }

    private static String control(MeasureSeries series) {
        int points = series.readings().size();
        var limits = series.limits();
        if (limits == null)
            return points < ControlLimits.POINTS_MIN
                    ? "Too few points for control limits: %d of the %d they take."
                            .formatted(points, ControlLimits.POINTS_MIN)
                    : "Counts and values have no common control limits.";
        long outside =
                limits.bands().stream().filter(ControlLimits.Band::outside).count();
        return outside == 0
                ? "All %d readings lie within the control limits.".formatted(points)
                : "%s of %d readings %s outside the control limits, which is unlikely to be chance."
                        .formatted(Words.number(outside), points, outside == 1 ? "lies" : "lie");
    }
}
