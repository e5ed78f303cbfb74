package org.throughline.events.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that matters to a review: published, inquest, re-audit due. It may lie ahead.
 *
 * @param asWritten the source's own words where it is less exact than a day: "July 2017"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyDate(String what, LocalDate date, @Nullable String asWritten) {}
