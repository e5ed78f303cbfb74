package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as a source document states it: its words, and the days they mean. What is due then is owed by the last day.
 *
 * @param words word for word: "fourth quarter of 2021", "ongoing"
 * @param from the first day that the words mean; null, as {@code to} is, if they mean no day
 * @param to the last day that the words mean
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatedDate(
        String words, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** Words that mean no day. */
    public static StatedDate undated(String words) {
        return new StatedDate(words, null, null);
    }
}
