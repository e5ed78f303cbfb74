package org.throughline.query.platform;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From which standpoint something is asked about that is no list. */
public record StandpointRequest(
        @Parameter(description = "The day asked about; today if left out") @Nullable
        LocalDate asOf,

        @Parameter(description = "Answer by what had been recorded by this moment", example = "2017-03-31T12:00:00Z")
        @Nullable
        Instant knownAt) {}
