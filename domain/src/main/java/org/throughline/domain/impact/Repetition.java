package org.throughline.domain.impact;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.Independence;

/** Whether later measurements of the same measure confirm a first one. */
final class Repetition {

    private static final int POINTS_MIN = 2;

    private Repetition() {}

    /**
     * Only repeats of at least E4 confirm, but any comparable later reading can show a material fall. Two readings of
     * one day count once.
     */
    static boolean confirms(Measurement first, List<Measurement> all) {
        Set<LocalDate> points = new HashSet<>();
        for (var later : all) {
            if (!later.effectiveOn().isAfter(first.effectiveOn())) continue;
            if (!sameMeasure(first.evidence(), later.evidence())) continue;
            if (MaterialFall.between(first.evidence(), later.evidence())) return false;
            if (EvidenceStrength.of(later.evidence()).strength().atLeast(Strength.E4)) points.add(later.effectiveOn());
        }
        return points.size() >= POINTS_MIN;
    }

    /** Whether a measurement fell materially since the last independent reading of the same measure before it. */
    static boolean fell(Measurement later, List<Measurement> all) {
        return all.stream()
                .filter(earlier -> earlier.effectiveOn().isBefore(later.effectiveOn()))
                .filter(earlier -> earlier.evidence().independence() == Independence.INDEPENDENT)
                .filter(earlier -> readsTheSame(earlier.evidence(), later.evidence()))
                .reduce((_, last) -> last)
                .filter(last -> MaterialFall.between(last.evidence(), later.evidence()))
                .isPresent();
    }

    private static boolean sameMeasure(Evidence first, Evidence later) {
        return later.comparableWithBaseline() && readsTheSame(first, later);
    }

    private static boolean readsTheSame(Evidence first, Evidence later) {
        return later.actual() != null
                && first.actual() != null
                && later.actual().isCount() == first.actual().isCount()
                && later.direction() == first.direction()
                && later.level() == first.level()
                && Objects.equals(later.unit(), first.unit())
                && plain(later.measure()).equals(plain(first.measure()));
    }

    /** Ignores differences in capitals and spaces. */
    private static String plain(String measure) {
        return measure.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
