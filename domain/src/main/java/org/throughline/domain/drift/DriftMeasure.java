package org.throughline.domain.drift;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A measure of delay or drift with its explanation.
 *
 * @param days null if undefined; the sentence then says why
 * @param because a sentence for people
 * @param causes the events that caused it, in the order they took effect; may be empty
 * @param restsOn what the figure rests on beside decisions and dates of this board
 */
public record DriftMeasure(
        MeasureKind kind, @Nullable Long days, String because, List<Cause> causes, Set<FigureBasis> restsOn) {

    public DriftMeasure {
        causes = List.copyOf(causes);
    }
}
