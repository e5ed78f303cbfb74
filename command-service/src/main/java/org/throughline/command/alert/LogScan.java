package org.throughline.command.alert;

import java.util.List;
import java.util.function.Consumer;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;

/** Reads the log one whole stream after another. */
interface LogScan {

    /** Passes every stream of one type to the consumer, in any order, several concurrently. */
    <E extends BoardEvent> void forEach(String type, Class<E> family, Consumer<List<Recorded<E>>> stream);
}
