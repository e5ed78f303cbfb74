package org.throughline.query.list;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The point on both clocks that a request is about. */
public record AsOfRequest(
        @Parameter(description = "The day asked about; today if left out") @Nullable
        LocalDate asOf,

        @Parameter(
                schema = @Schema(type = "string"),
                description =
                        "Answer by what had been recorded by then: a day, which counts to its end, a day and a time in"
                                + " the board's time zone (2017-03-31T14:05), or an instant (2017-03-31T12:00:00Z)")
        @Nullable
        Instant knownAt) {}
