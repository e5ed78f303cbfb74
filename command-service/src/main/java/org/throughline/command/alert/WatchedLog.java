package org.throughline.command.alert;

import java.util.List;
import java.util.function.Consumer;
import org.throughline.events.BoardEvent;
import org.throughline.domain.Recorded;

/** The log as the watch reads it: one whole stream after another. */
interface WatchedLog {

    /** Every stream of one type, in any order and several at once. */
    <E extends BoardEvent> void forEach(String type, Class<E> family, Consumer<List<Recorded<E>>> story);
}
