package org.throughline.events.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ReviewId;

/**
 * An item of the agenda.
 *
 * @param minute the minute reference of its decisions, "7.2"
 * @param about the review that it is about: who may not read that review does not get the item either; null for an item that
 *     everybody may read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgendaItem(
        String minute, String title, @Nullable ReviewId about) {

    /** An item that everybody may read. */
    public AgendaItem(String minute, String title) {
        this(minute, title, null);
    }
}
