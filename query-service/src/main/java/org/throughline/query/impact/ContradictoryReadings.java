package org.throughline.query.impact;

import static org.throughline.query.history.Phrases.day;
import static org.throughline.query.history.Phrases.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.Claim;
import org.throughline.domain.impact.Measurement;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.Reading;
import org.throughline.query.action.ActionView;
import org.throughline.query.history.Phrases;
import org.throughline.query.impact.Contradiction.Kind;
import org.throughline.query.impact.Contradiction.Side;

/** Finds readings that contradict an earlier reading, claim or sign-off. */
final class ContradictoryReadings {

    private static final double HALF = 0.5;

    /** A reading with its action. */
    private record Read(ActionView of, Measurement measurement) {

        Evidence evidence() {
            return measurement.evidence();
        }

        Reading reading() {
            return Objects.requireNonNull(evidence().actual());
        }

        BigDecimal size() {
            return Measure.size(reading(), evidence().unit());
        }

        @Nullable
        BigDecimal baseline() {
            var typed = evidence().baseline();
            return typed == null ? null : Measure.size(typed, evidence().unit());
        }

        Side side() {
            var told = "%s, %s: %s"
                    .formatted(
                            evidence().measure(),
                            words(evidence().independence()),
                            Phrases.reading(reading(), evidence().unit()));
            return new Side(
                    of.action().value(),
                    measurement.version(),
                    measurement.effectiveOn(),
                    measurement.dayRestsOn(),
                    told);
        }
    }

    private ContradictoryReadings() {}

    /** Compares the latest reading of each measure with the best one. */
    static List<Contradiction> worseLater(Collection<ActionView> actions) {
        var found = new ArrayList<Contradiction>();
        byMeasure(actions).forEach((measure, readings) -> {
            var latest = readings.getLast();
            readings.stream()
                    .filter(read -> read.measurement()
                            .effectiveOn()
                            .isBefore(latest.measurement().effectiveOn()))
                    .filter(read -> measure.isBetter(read.size(), latest.size()))
                    .max((one, other) -> measure.isBetter(one.size(), other.size()) ? 1 : -1)
                    .ifPresent(best -> found.add(worseLater(best, latest)));
        });
        return found;
    }

    private static Map<Measure, List<Read>> byMeasure(Collection<ActionView> actions) {
        var byMeasure = new LinkedHashMap<Measure, List<Read>>();
        for (var action : actions)
            for (var measurement : action.state().measurements())
                if (measurement.evidence().actual() != null)
                    byMeasure
                            .computeIfAbsent(Measure.of(measurement.evidence()), _ -> new ArrayList<>())
                            .add(new Read(action, measurement));
        for (var readings : byMeasure.values())
            readings.sort(Comparator.comparing(read -> read.measurement().effectiveOn()));
        return byMeasure;
    }

    /** Compares each typed baseline with the readings of the same measure before it. It may repeat any of them. */
    static List<Contradiction> baselines(Collection<ActionView> actions) {
        var found = new ArrayList<Contradiction>();
        for (var readings : byMeasure(actions).values()) {
            var known = new ArrayList<BigDecimal>();
            for (int i = 0; i < readings.size(); i++) {
                var read = readings.get(i);
                var baseline = read.baseline();
                if (i > 0 && baseline != null && known.stream().noneMatch(size -> size.compareTo(baseline) == 0))
                    found.add(baseline(readings.get(i - 1), read));
                if (baseline != null) known.add(baseline);
                known.add(read.size());
            }
        }
        return found;
    }

    private static Contradiction baseline(Read earlier, Read later) {
        var evidence = later.evidence();
        var typed = Phrases.reading(Objects.requireNonNull(evidence.baseline()), evidence.unit());
        var sentence = "%s on %s, and a baseline of %s in the measurement of %s: %s"
                .formatted(
                        Phrases.reading(earlier.reading(), earlier.evidence().unit()),
                        day(earlier.measurement().effectiveOn()),
                        typed,
                        day(later.measurement().effectiveOn()),
                        evidence.measure());
        var beside = new Side(
                later.of().action().value(),
                later.measurement().version(),
                later.measurement().effectiveOn(),
                later.measurement().dayRestsOn(),
                "%s, baseline: %s".formatted(evidence.measure(), typed));
        return new Contradiction(
                Kind.BASELINE_BESIDE_READING,
                later.of().review(),
                later.of().action(),
                sentence,
                earlier.side(),
                beside);
    }

    private static Contradiction worseLater(Read best, Read latest) {
        var sentence = "%s on %s, and %s on %s: %s"
                .formatted(
                        Phrases.reading(best.reading(), best.evidence().unit()),
                        day(best.measurement().effectiveOn()),
                        Phrases.reading(latest.reading(), latest.evidence().unit()),
                        day(latest.measurement().effectiveOn()),
                        latest.evidence().measure());
        return new Contradiction(
                Kind.MEASURED_WORSE_LATER,
                latest.of().review(),
                latest.of().action(),
                sentence,
                best.side(),
                latest.side());
    }

    static Stream<Contradiction> targetMissed(ActionView action) {
        var claim = ContradictedStatements.claim(action);
        if (claim == null) return Stream.of();
        return MeasureSeries.of(action).stream()
                .filter(series -> Boolean.FALSE.equals(series.reached()) && series.target() != null)
                .map(series -> missed(action, claim, series))
                .filter(missed -> !missed.beside().on().isBefore(claim.effectiveOn()));
    }

    private static Contradiction missed(ActionView action, Claim claim, MeasureSeries series) {
        var latest = series.readings().getLast();
        var read = Phrases.reading(latest.reading(), series.unit());
        var aimed = Phrases.reading(Objects.requireNonNull(series.target()), series.unit());
        return new Contradiction(
                Kind.COMPLETE_BESIDE_TARGET_MISSED,
                action.review(),
                action.action(),
                "Complete since %s, and %s on %s where %s was aimed for: %s"
                        .formatted(day(claim.effectiveOn()), read, day(latest.on()), aimed, series.measure()),
                ContradictedStatements.of(action, claim),
                new Side(
                        action.action().value(),
                        latest.version(),
                        latest.on(),
                        latest.dayRestsOn(),
                        series.measure() + ": " + read));
    }

    static Stream<Contradiction> poor(ActionView action) {
        var signOff = action.signOff();
        if (signOff == null) return Stream.of();
        return MeasureSeries.of(action).stream()
                .filter(series -> !series.readings().isEmpty())
                .filter(series ->
                        isPoor(series) && series.readings().getLast().on().isAfter(signOff.on()))
                .map(series -> {
                    var read = series.readings().getLast();
                    var words = Phrases.reading(read.reading(), series.unit());
                    var sentence = "Signed off on %s, and on %s %s: %s"
                            .formatted(day(signOff.on()), day(read.on()), series.measure(), words);
                    var beside = new Side(
                            action.action().value(),
                            read.version(),
                            read.on(),
                            read.dayRestsOn(),
                            series.measure() + ": " + words);
                    return Contradiction.of(
                            Kind.SIGNED_OFF_BESIDE_POOR_READING,
                            action,
                            sentence,
                            ContradictedStatements.of(action, signOff),
                            beside);
                });
    }

    /** Whether less than half of the cases are in order even at the better end of the interval. */
    private static boolean isPoor(MeasureSeries series) {
        var interval = series.readings().getLast().interval();
        if (interval == null) return false;
        return switch (series.direction()) {
            case HIGHER_IS_BETTER -> interval.high() < HALF;
            case LOWER_IS_BETTER -> interval.low() > HALF;
        };
    }
}
