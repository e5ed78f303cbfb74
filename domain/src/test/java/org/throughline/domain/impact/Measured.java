package org.throughline.domain.impact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.EvidenceLevel;
import org.throughline.events.impact.Independence;
import org.throughline.events.impact.Reading;
import org.throughline.events.impact.Sampling;
import org.throughline.events.impact.SourceKind;

/** Impact evidence for tests: an independent audit of practice that earns E4, until a test takes something away. */
public final class Measured {

    private EvidenceLevel level = EvidenceLevel.PRACTICE;
    private SourceKind source = SourceKind.CASE_AUDIT;
    private String measure = "good chronologies";
    private Direction direction = Direction.HIGHER_IS_BETTER;
    private @Nullable Reading baseline = Reading.of(4, 20);
    private @Nullable Reading actual = Reading.of(16, 20);
    private boolean comparable = true;
    private @Nullable Sampling sampling = Sampling.RANDOM;
    private @Nullable Integer sampleSize;
    private Independence independence = Independence.INDEPENDENT;

    public static Measured byIndependentAudit() {
        return new Measured();
    }

    public Measured level(EvidenceLevel level) {
        this.level = level;
        return this;
    }

    Measured source(SourceKind source) {
        this.source = source;
        return this;
    }

    Measured measure(String measure) {
        this.measure = measure;
        return this;
    }

    Measured direction(Direction direction) {
        this.direction = direction;
        return this;
    }

    public Measured baseline(@Nullable Reading baseline) {
        this.baseline = baseline;
        return this;
    }

    Measured actual(@Nullable Reading actual) {
        this.actual = actual;
        return this;
    }

    Measured values(String baseline, String actual) {
        return baseline(value(baseline)).actual(value(actual));
    }

    static Reading value(String number) {
        return Reading.of(new BigDecimal(number));
    }

    Measured notComparable() {
        comparable = false;
        return this;
    }

    Measured sampling(@Nullable Sampling sampling) {
        this.sampling = sampling;
        return this;
    }

    Measured cases(int sampleSize) {
        this.sampleSize = sampleSize;
        return this;
    }

    Measured independence(Independence independence) {
        this.independence = independence;
        return this;
    }

    public Evidence evidence() {
        return new Evidence(
                level,
                source,
                measure,
                null,
                direction,
                baseline,
                null,
                actual,
                comparable,
                null,
                "Two auditors read each file",
                sampling,
                sampleSize,
                new Participant(new PersonId("p-0002"), "Auditor", new AgencyId("nuth")),
                independence,
                null,
                null);
    }
}
