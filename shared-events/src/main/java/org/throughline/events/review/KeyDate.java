package org.throughline.events.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A key date of a review, such as an inquest or a re-audit. It may be in the future.
 *
 * @param asWritten the source's words if they are less exact than a day: "July 2017"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyDate(String what, LocalDate date, @Nullable String asWritten) {}
