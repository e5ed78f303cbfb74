package org.throughline.query.list;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.export.Format;

/** Which part of a list is asked for, in which order, and from which standpoint. */
public record ListRequest(
        @Parameter(description = "The day asked about; today if left out") @Nullable
        LocalDate asOf,

        @Parameter(
                schema = @Schema(type = "string"),
                description =
                        "Answer by what had been recorded by then: a day, which counts to its end, a day and a time in"
                                + " the board's time zone (2017-03-31T14:05), or an instant (2017-03-31T12:00:00Z)")
        @Nullable
        Instant knownAt,

        @Parameter(description = "A column of the answer, with a minus for descending") @Nullable
        String sort,

        @Parameter(description = "From 0") @Nullable Integer page,

        @Parameter(description = "1 to 200; 50 if left out") @Nullable
        Integer size,

        @Parameter(
                description =
                        "The value of next in the last answer. It gives the next page of the list as it was then. Repeat the"
                                + " other parameters, but leave out page")
        @Nullable
        String cursor,

        @Parameter(description = "csv and xlsx export the whole list with its filters printed on it. Accept works too")
        @Nullable
        Format format) {}
