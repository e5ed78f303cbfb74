package org.throughline.query.projection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * One version of a view, with its own documents, positions and parked events. The next version is built beside it and takes
 * its place when it has caught up.
 *
 * @param id the time at which its build began, to the millisecond
 */
public record ViewVersion(String view, String id) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    static ViewVersion begun(String view, Instant at) {
        return new ViewVersion(view, TIME.format(at));
    }

    /** The collection that holds documents of this name in this version. */
    public String collection(String name) {
        return name + "." + id;
    }

    /** The name of its Axon processor, under which positions and parked events are stored. */
    String processor() {
        return view + "." + id;
    }
}
