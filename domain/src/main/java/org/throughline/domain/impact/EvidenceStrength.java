package org.throughline.domain.impact;

import static org.throughline.domain.impact.Strength.E0;
import static org.throughline.domain.impact.Strength.E1;
import static org.throughline.domain.impact.Strength.E2;
import static org.throughline.domain.impact.Strength.E3;
import static org.throughline.domain.impact.Strength.E4;
import static org.throughline.domain.impact.Strength.E5;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.Independence;
import org.throughline.events.impact.SourceKind;

/**
 * The strength of impact evidence, with reasons.
 *
 * @param reasons what the strength rests on, and what a higher one lacks
 * @param caps the limits that apply, whether or not they lower the strength
 */
public record EvidenceStrength(Strength strength, List<String> reasons, List<String> caps) {

    public EvidenceStrength {
        reasons = List.copyOf(reasons);
        caps = List.copyOf(caps);
    }

    /** The strength of a single measurement, at most E4. */
    public static EvidenceStrength of(Evidence evidence) {
        var reasons = new ArrayList<String>();
        var strength = earned(evidence, reasons);
        var caps = Cap.on(evidence);
        for (var cap : caps) strength = strength.atMost(cap.limit);
        return new EvidenceStrength(
                strength, reasons, caps.stream().map(Cap::inWords).toList());
    }

    /** The highest strength among measurements, the latest of equals. Only here can it be E5. */
    public static EvidenceStrength best(List<Measurement> inEffectiveOrder) {
        var best = new EvidenceStrength(E0, List.of("nothing was measured"), List.of());
        for (var measurement : inEffectiveOrder) {
            var strength = of(measurement.evidence());
            if (strength.strength == E4 && Repetition.confirms(measurement, inEffectiveOrder))
                strength = strength.repeated();
            if (strength.strength.atLeast(best.strength)) best = strength;
        }
        return best;
    }

    /** Whether the actual is better than a comparable baseline. */
    public static boolean improved(Evidence evidence) {
        var baseline = evidence.baseline();
        var actual = evidence.actual();
        if (baseline == null || actual == null || !comparable(evidence)) return false;
        return evidence.direction().better(actual.magnitude(), baseline.magnitude());
    }

    /** Whether it is materially worse than its comparable baseline, or than the last independent reading before it. */
    public static boolean fell(Measurement measurement, List<Measurement> inEffectiveOrder) {
        var evidence = measurement.evidence();
        var baseline = evidence.baseline();
        var actual = evidence.actual();
        return (baseline != null
                        && actual != null
                        && comparable(evidence)
                        && MaterialFall.between(evidence.direction(), baseline, actual))
                || Repetition.fell(measurement, inEffectiveOrder);
    }

    private EvidenceStrength repeated() {
        return new EvidenceStrength(E5, List.of("repeated at two or more later points with no material fall"), caps);
    }

    private static Strength earned(Evidence evidence, List<String> reasons) {
        var source = evidence.sourceKind();
        if (source == SourceKind.DOCUMENT) return because(reasons, E1, "a document only");
        if (evidence.actual() == null) return because(reasons, E0, "asserted: nothing was measured");
        if (source == SourceKind.ATTENDANCE) return because(reasons, E1, "an attendance figure only");
        if (evidence.baseline() == null) return because(reasons, E2, "one measurement, no baseline");
        if (!comparable(evidence)) return because(reasons, E2, "the baseline is not comparable");
        reasons.add("baseline and actual by a comparable method");
        var lacking = new ArrayList<String>();
        if (evidence.independence() != Independence.INDEPENDENT) lacking.add("no independent assessor");
        if (evidence.sampling() == null) lacking.add("no declared sampling");
        if (!Cases.enough(evidence)) lacking.add("neither %d cases nor a census".formatted(Cases.ENOUGH));
        reasons.addAll(lacking);
        if (!lacking.isEmpty()) return E3;
        return because(reasons, E4, "by an independent assessor, with declared sampling and enough cases");
    }

    private static Strength because(List<String> reasons, Strength strength, String reason) {
        reasons.add(reason);
        return strength;
    }

    /** A count and a value are never comparable, whatever the source says about the method. */
    private static boolean comparable(Evidence evidence) {
        var baseline = Objects.requireNonNull(evidence.baseline());
        var actual = Objects.requireNonNull(evidence.actual());
        return evidence.comparableWithBaseline() && baseline.isCount() == actual.isCount();
    }
}
