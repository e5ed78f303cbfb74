package org.throughline.query.list;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for, in which order, and from which standpoint. */
public record ListRequest(
        @Parameter(description = "The day asked about; today if left out") @Nullable
        LocalDate asOf,

        @Parameter(description = "Answer by what had been recorded by this moment", example = "2017-03-31T12:00:00Z")
        @Nullable
        Instant knownAt,

        @Parameter(description = "A column of the answer, with a minus for descending") @Nullable
        String sort,

        @Parameter(description = "From 0") @Nullable Integer page,

        @Parameter(description = "1 to 200; 50 if left out") @Nullable
        Integer size,

        @Parameter(
                description =
                        "The value of next in an answer, for the next part of the same list as it was then, whatever has been"
                                + " recorded since. The other parameters stay the same, without page")
        @Nullable
        String cursor,

        @Parameter(description = "csv and xlsx hold the whole list, with the question printed on it; so does Accept")
        @Nullable
        Format format) {}
