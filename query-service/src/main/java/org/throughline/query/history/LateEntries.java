package org.throughline.query.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.drift.Effect;
import org.throughline.query.bitemporal.AsOf;

/** The entries of one kind of thing that were recorded long after their day, and what they did. */
public interface LateEntries {

    /**
     * Those that the asker may read, in no order.
     *
     * @param lagDays at least so many days from the day it took effect to the day it was recorded
     */
    Stream<StreamEntry> at(AsOf standpoint, long lagDays);

    /** Whether an identifier is one of this kind. */
    boolean isOf(String id);

    /** The history of one of them. */
    History history(String id, AsOf standpoint);

    /** What it is about: the statement or the title, as known on the right now; null if it is not known any more. */
    @Nullable
    String what(String id, AsOf standpoint);

    /** What was recorded at a moment did to figures, on the day on which it was recorded. */
    List<Effect> effects(String id, LocalDate day, Instant recordedAt);
}
