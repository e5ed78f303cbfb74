package org.throughline.query.list;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The point on both clocks that a request is about. */
public record AsOfRequest(
        @Parameter(description = "The day asked about; today if left out") @Nullable
        LocalDate asOf,

        @Parameter(description = "Answer by what had been recorded by this moment", example = "2017-03-31T12:00:00Z")
        @Nullable
        Instant knownAt) {}
