package org.throughline.query.compare;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.web.PlainText;

/** What is compared, and from where on the right. */
record CompareFilter(
        @Parameter(description = "What is compared", example = "actions/scr-child-j.f1.a1")
        @PlainText(max = 100, words = false)
        @NotNull(message = "is missing; give actions/, findings/ or reviews/ and an identifier")
        String of,

        @Parameter(description = "The day on the right; today if left out") @Nullable
        LocalDate asOf2,

        @Parameter(
                schema = @Schema(type = "string"),
                description = "What is known on the right; everything if left out",
                example = "2017-03-31")
        @Nullable
        Instant knownAt2) {}
