package org.throughline.command.action;

import org.jspecify.annotations.Nullable;
import org.throughline.board.people.People;
import org.throughline.command.NamedPerson;
import org.throughline.events.Period;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.EvidenceLevel;
import org.throughline.events.impact.Independence;
import org.throughline.events.impact.Reading;
import org.throughline.events.impact.Sampling;
import org.throughline.events.impact.SourceKind;

/** Evidence as a request states it, with its assessor still by name. {@link Evidence} says what each part means. */
public record StatedEvidence(
        EvidenceLevel level,
        SourceKind sourceKind,
        String measure,
        @Nullable String unit,
        Direction direction,
        @Nullable Reading baseline,
        @Nullable Reading target,
        @Nullable Reading actual,
        boolean comparableWithBaseline,
        @Nullable Period period,
        String method,
        @Nullable Sampling sampling,
        @Nullable Integer sampleSize,
        NamedPerson assessor,
        Independence independence,
        @Nullable String limitations,
        @Nullable String unintendedConsequences) {

    Evidence in(People people) {
        return new Evidence(
                level,
                sourceKind,
                measure,
                unit,
                direction,
                baseline,
                target,
                actual,
                comparableWithBaseline,
                period,
                method,
                sampling,
                sampleSize,
                assessor.in(people),
                independence,
                limitations,
                unintendedConsequences);
    }
}
