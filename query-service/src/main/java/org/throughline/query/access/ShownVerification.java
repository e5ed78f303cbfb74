package org.throughline.query.access;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What computing all seals of the record of access again has found. */
public record ShownVerification(
        @Schema(description = "Whether every seal fits its records and the seal before it")
        boolean whole,

        @Schema(description = "How many seals were checked") long seals,

        @Schema(description = "The number of the first seal that does not fit") @Nullable
        Long firstBroken,

        @Schema(description = "The last seal, to be compared with one that was noted elsewhere") @Nullable
        ShownSeal head) {}
