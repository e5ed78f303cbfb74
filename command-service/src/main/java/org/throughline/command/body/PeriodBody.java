package org.throughline.command.body;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.throughline.events.Period;

/** The days that something covers, both included. */
@Schema(description = "The days something covers, both ends included")
public record PeriodBody(@NotNull LocalDate from, @NotNull LocalDate to) {

    @AssertTrue(message = "to: is before the day it begins")
    @Schema(hidden = true)
    boolean isInOrder() {
        return from == null || to == null || !to.isBefore(from);
    }

    public static PeriodBody of(Period period) {
        return new PeriodBody(period.from(), period.to());
    }

    public Period asPeriod() {
        return new Period(from, to);
    }
}
