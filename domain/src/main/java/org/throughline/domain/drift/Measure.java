package org.throughline.domain.drift;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure of delay or drift, explained.
 *
 * @param days null while it is undefined; the sentence then says why
 * @param because a sentence for people
 * @param causes the events that cause it, in the order they took effect; empty before the first
 */
public record Measure(MeasureKind kind, @Nullable Long days, String because, List<Cause> causes) {

    public Measure {
        causes = List.copyOf(causes);
    }
}
