package org.throughline.query.history;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.query.bitemporal.AsOf;

/** Finds the corrections of one kind of thing. */
public interface CorrectionsMade {

    /**
     * Those that the asker may read, by a point on both clocks; those of one thing in the order in which they were recorded.
     *
     * @param among the identifiers of the actions, findings or reviews whose corrections are wanted
     */
    Stream<MadeCorrection> at(AsOf standpoint, Predicate<String> among);
}
