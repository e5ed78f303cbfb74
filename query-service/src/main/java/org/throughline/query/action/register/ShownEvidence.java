package org.throughline.query.action.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.domain.impact.EvidenceStrength;
import org.throughline.domain.impact.Measurement;
import org.throughline.events.impact.Evidence;
import org.throughline.query.list.ShownPerson;
import org.throughline.query.list.ShownPerson.Names;

/**
 * A measurement with its strength.
 *
 * @param dayRestsOn null for a day that this board has given
 * @param interval of a count, at 95 %; null for a value
 * @param improved whether it is better than a comparable baseline
 */
public record ShownEvidence(
        long version,
        LocalDate effectiveOn,
        @Nullable DayBasis dayRestsOn,
        Evidence evidence,
        ShownPerson assessor,
        EvidenceStrength strength,
        @Nullable Interval interval,
        boolean improved) {

    public static ShownEvidence of(Measurement measurement, Names names) {
        var evidence = measurement.evidence();
        return new ShownEvidence(
                measurement.version(),
                measurement.effectiveOn(),
                measurement.dayRestsOn(),
                evidence,
                names.shown(evidence.assessor()),
                EvidenceStrength.of(evidence),
                Interval.of(evidence.actual()),
                EvidenceStrength.improved(evidence));
    }
}
