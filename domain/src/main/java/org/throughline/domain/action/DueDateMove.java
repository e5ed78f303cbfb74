package org.throughline.domain.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.events.Authority;

/**
 * One replacement of a due date.
 *
 * @param version the event that records it
 * @param to null when words replaced the date, kept in {@code asWritten}
 */
public record DueDateMove(
        long version,
        LocalDate effectiveOn,
        Authority authority,
        @Nullable LocalDate to,
        @Nullable String asWritten) {

    /** Where the decision is written. */
    @JsonProperty(access = Access.READ_ONLY)
    public String minute() {
        return authority.minute();
    }

    public EventReference at() {
        return new EventReference(version, effectiveOn, authority);
    }
}
