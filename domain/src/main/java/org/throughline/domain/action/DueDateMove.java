package org.throughline.domain.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.domain.EventReference;
import org.throughline.events.Authority;
import org.throughline.events.StatedDate;

/**
 * A replacement of a due date.
 *
 * @param version of the event that recorded it
 * @param from the date in force before, on the day it took effect; null if the action was undated
 * @param to the new date, or the last day that the source's words mean; null if they mean none
 * @param asWritten the source's words; null for a plain date
 * @param assumed whether the date was assumed because the source is silent
 * @param dayRestsOn of the decision; null for a day that this board has given
 */
public record DueDateMove(
        long version,
        LocalDate effectiveOn,
        Authority authority,
        @Nullable LocalDate from,
        @Nullable StatedDate fromAsWritten,
        @Nullable LocalDate to,
        @Nullable StatedDate asWritten,
        boolean assumed,
        @Nullable DayBasis dayRestsOn,
        String reason) {

    /** The minute reference of the decision. */
    @JsonProperty(access = Access.READ_ONLY)
    public String minute() {
        return authority.minute();
    }

    DueDate dueDate() {
        return new DueDate(to, asWritten, assumed);
    }

    public EventReference at() {
        return new EventReference(version, effectiveOn, authority, dayRestsOn);
    }
}
