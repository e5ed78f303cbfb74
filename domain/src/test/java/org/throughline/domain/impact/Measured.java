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

/**
 * Impact evidence for tests: an independent audit of practice that earns E4, until a test takes something away. Each method
 * returns a new one.
 */
public record Measured(
        EvidenceLevel level,
        SourceKind source,
        String measure,
        Direction direction,
        @Nullable Reading baseline,
        @Nullable Reading actual,
        boolean comparable,
        @Nullable Sampling sampling,
        @Nullable Integer sampleSize,
        Independence independence) {

    public static Measured byIndependentAudit() {
        return new Measured(
                EvidenceLevel.PRACTICE,
                SourceKind.CASE_AUDIT,
                "good chronologies",
                Direction.HIGHER_IS_BETTER,
                Reading.of(4, 20),
                Reading.of(16, 20),
                true,
                Sampling.RANDOM,
                null,
                Independence.INDEPENDENT);
    }

    public Measured level(EvidenceLevel level) {
        return new Measured(
                level, source, measure, direction, baseline, actual, comparable, sampling, sampleSize, independence);
    }

    Measured source(SourceKind source) {
        return new Measured(
                level, source, measure, direction, baseline, actual, comparable, sampling, sampleSize, independence);
    }

    Measured measure(String measure) {
        return new Measured(
                level, source, measure, direction, baseline, actual, comparable, sampling, sampleSize, independence);
    }

    Measured direction(Direction direction) {
        return new Measured(
                level, source, measure, direction, baseline, actual, comparable, sampling, sampleSize, independence);
    }

    public Measured baseline(@Nullable Reading baseline) {
        return new Measured(
                level, source, measure, direction, baseline, actual, comparable, sampling, sampleSize, independence);
    }

    Measured actual(@Nullable Reading actual) {
        return new Measured(
                level, source, measure, direction, baseline, actual, comparable, sampling, sampleSize, independence);
    }

    Measured values(String baseline, String actual) {
        return baseline(value(baseline)).actual(value(actual));
    }

    static Reading value(String number) {
        return Reading.of(new BigDecimal(number));
    }

    Measured notComparable() {
        return new Measured(
                level, source, measure, direction, baseline, actual, false, sampling, sampleSize, independence);
    }

    Measured sampling(@Nullable Sampling sampling) {
        return new Measured(
                level, source, measure, direction, baseline, actual, comparable, sampling, sampleSize, independence);
    }

    Measured cases(int sampleSize) {
        return new Measured(
                level, source, measure, direction, baseline, actual, comparable, sampling, sampleSize, independence);
    }

    Measured independence(Independence independence) {
        return new Measured(
                level, source, measure, direction, baseline, actual, comparable, sampling, sampleSize, independence);
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
