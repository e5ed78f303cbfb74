package org.throughline.events.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.StatedDate;

/**
 * A key date of a review, such as an inquest or a re-audit. It may be in the future.
 *
 * @param date null if the source has words less exact than a day, which are then in {@code asWritten}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyDate(
        String what, @Nullable LocalDate date, @Nullable StatedDate asWritten) {

    /** The date, or the last day that the source's words mean; null if they mean none. */
    public @Nullable LocalDate lastDay() {
        return date == null && asWritten != null ? asWritten.to() : date;
    }
}
