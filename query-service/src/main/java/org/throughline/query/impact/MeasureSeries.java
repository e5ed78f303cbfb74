package org.throughline.query.impact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.domain.impact.ControlLimits;
import org.throughline.domain.impact.Measurement;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.Reading;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.register.Interval;

/**
 * One measure of an action: baseline, target, and readings in order.
 *
 * @param unit of its values; per cent where that was promised and counts are its readings; null without one
 * @param baseline from the evidence, or else from the action's success measure; null without either
 * @param target the same
 * @param reached whether the latest reading is as good as the target; null without one of them
 * @param limits of readings of an unchanged process; null with too few readings
 */
public record MeasureSeries(
        String measure,
        @Nullable String unit,
        Direction direction,
        @Nullable Reading baseline,
        @Nullable Reading target,
        List<ReadOn> readings,
        @Nullable Boolean reached,
        @Nullable ControlLimits limits) {

    /**
     * What was read on a day.
     *
     * @param dayRestsOn null for a day that this board has given
     * @param interval of a count, at 95 %
     * @param better whether it is better than the baseline; null without a baseline
     */
    public record ReadOn(
            LocalDate on,
            @Nullable DayBasis dayRestsOn,
            long version,
            Reading reading,
            @Nullable Interval interval,
            @Nullable Boolean better) {}

    static List<MeasureSeries> of(ActionView action) {
        var byMeasure = new LinkedHashMap<Measure, List<Measurement>>();
        for (var measurement : action.state().measurements())
            byMeasure
                    .computeIfAbsent(Measure.of(measurement.evidence()), _ -> new ArrayList<>())
                    .add(measurement);
        return byMeasure.entrySet().stream()
                .map(measured -> of(measured.getKey(), measured.getValue(), action))
                .toList();
    }

    private static MeasureSeries of(Measure measure, List<Measurement> measurements, ActionView action) {
        var first = measurements.getFirst().evidence();
        var unit = first.unit() == null ? promisedPercent(action, measure) : first.unit();
        var baseline = first(measurements, Evidence::baseline, promised(action, measure, false));
        var target = first(measurements, Evidence::target, promised(action, measure, true));
        var readings = measurements.stream()
                .filter(measurement -> measurement.evidence().actual() != null)
                .map(measurement -> read(measure, measurement, baseline, unit))
                .toList();
        return new MeasureSeries(
                first.measure(),
                unit,
                measure.direction(),
                baseline,
                target,
                readings,
                reached(measure, measurements, target, unit),
                ControlLimits.of(readings.stream().map(ReadOn::reading).toList()));
    }

    /** A reading on the scale of the measure: a value, or a share between 0 and 1. */
    public BigDecimal size(Reading reading) {
        return Measure.size(reading, unit);
    }

    /** Whether its readings are shares: counts, or percentages. */
    @JsonIgnore
    public boolean isShare() {
        return Measure.isPercent(unit)
                || readings.stream().allMatch(read -> read.reading().isCount());
    }

    private static ReadOn read(
            Measure measure, Measurement measurement, @Nullable Reading baseline, @Nullable String unit) {
        var evidence = measurement.evidence();
        var actual = Objects.requireNonNull(evidence.actual());
        var better = baseline == null
                ? null
                : Boolean.valueOf(
                        measure.isBetter(Measure.size(actual, evidence.unit()), Measure.size(baseline, unit)));
        return new ReadOn(
                measurement.effectiveOn(),
                measurement.dayRestsOn(),
                measurement.version(),
                actual,
                Interval.of(actual),
                better);
    }

    private static @Nullable Boolean reached(
            Measure measure, List<Measurement> measurements, @Nullable Reading target, @Nullable String unit) {
        var latest = measurements.getLast().evidence();
        if (target == null || latest.actual() == null) return null;
        var aimed = Measure.size(target, unit);
        return !measure.isBetter(aimed, Measure.size(latest.actual(), latest.unit()));
    }

    private static @Nullable Reading first(
            List<Measurement> measurements, Function<Evidence, @Nullable Reading> which, @Nullable Reading otherwise) {
        for (var measurement : measurements) {
            var found = which.apply(measurement.evidence());
            if (found != null) return found;
        }
        return otherwise;
    }

    /** The unit of what was promised, where it is a percentage and counts are its readings; null otherwise. */
    private static @Nullable String promisedPercent(ActionView action, Measure measure) {
        var promise = action.state().terms().successMeasure();
        return promise != null
                        && measure.unit() == null
                        && Measure.isPercent(promise.unit())
                        && Measure.named(promise.measure()).equals(measure.name())
                ? promise.unit()
                : null;
    }

    /** The action's success measure, if it is this measure. */
    private static @Nullable Reading promised(ActionView action, Measure measure, boolean target) {
        var promise = action.state().terms().successMeasure();
        if (promise == null || !Measure.named(promise.measure()).equals(measure.name())) return null;
        BigDecimal value = target ? promise.target() : promise.baseline();
        return value == null ? null : Reading.of(value);
    }
}
