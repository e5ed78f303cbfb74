package org.throughline.domain.drift;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.domain.EventReference;
import org.throughline.events.Authority;

/**
 * A reference for auditors to an event that caused a measure or a signal.
 *
 * @param id of its stream: the action, or the review for a hold or restriction of a whole review
 * @param authority null where no committee decided
 * @param dayRestsOn null for a day that this board has given
 */
public record Cause(
        @JsonProperty("on") String id,
        long version,
        LocalDate effectiveOn,
        @Nullable Authority authority,
        @Nullable DayBasis dayRestsOn) {

    static Cause of(String stream, EventReference event) {
        return new Cause(stream, event.version(), event.on(), event.authority(), event.dayRestsOn());
    }
}
