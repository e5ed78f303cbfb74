package org.throughline.query.history;

import java.util.stream.Stream;
import org.throughline.query.bitemporal.AsOf;

/** Finds the corrections of one kind of thing. */
public interface CorrectionsMade {

    /** All that the asker may read, by a point on both clocks, in no order. */
    Stream<MadeCorrection> at(AsOf standpoint);
}
