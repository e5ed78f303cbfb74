package org.throughline.query.list;

import java.util.stream.Stream;

/** The identifiers of one kind that a filter can name: of all that was ever on record and that the asker may read. */
public interface IdentifiersOnRecord<I> {

    Class<I> type();

    /** What they identify, in one word. */
    String noun();

    /** Whether it is on record, by the log, so that what has just been recorded can be asked for. */
    boolean include(I identifier);

    /** Identifiers that are spelled much like a mistyped one. */
    Stream<String> near(I mistyped);
}
