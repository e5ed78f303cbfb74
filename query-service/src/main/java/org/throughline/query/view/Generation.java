package org.throughline.query.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * One making of a view from the log, with documents, positions and parked events of its own. Another can be made beside
 * it, and take its place when it is ready.
 *
 * @param id when it was begun, to the millisecond
 */
public record Generation(String view, String id) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    static Generation begun(String view, Instant at) {
        return new Generation(view, MOMENT.format(at));
    }

    /** The collection in which this generation keeps what others keep elsewhere under the same name. */
    public String collection(String name) {
        return name + "." + id;
    }

    /** Under which Axon knows who keeps this generation current, its positions and its parked events. */
    String processor() {
        return view + "." + id;
    }
}
