package org.throughline.events.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Participant;
import org.throughline.events.Period;

/**
 * A recorded measurement of practice or outcome, as its assessor stated it.
 *
 * @param actual the reading; null if the source asserts without measuring
 * @param comparableWithBaseline whether baseline and actual were taken by a comparable method
 * @param sampling how cases were chosen; null if the source does not state it
 * @param sampleSize the number of cases, for values; a count has it as its denominator
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
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
        Participant assessor,
        Independence independence,
        @Nullable String limitations,
        @Nullable String unintendedConsequences) {}
