package org.throughline.domain.drift;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.events.Authority;

/**
 * An event that causes a measure or a signal, for an auditor to look up.
 *
 * @param id of the stream it is in: the action, or for a hold of a whole review the review
 * @param authority null where no committee decided
 */
public record Cause(
        @JsonProperty("on") String id,
        long version,
        LocalDate effectiveOn,
        @Nullable Authority authority) {

    static Cause of(String stream, EventReference moment) {
        return new Cause(stream, moment.version(), moment.on(), moment.authority());
    }
}
