package org.throughline.query.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord.Outcome;

/** One line of the record of access. Its number is not shown: numbers that are missing would tell of lines that are hidden. */
public record AccessRow(
        Instant recordedAt,
        AccessKind kind,

        @Schema(description = "Null for the program and for an unknown login") @Nullable
        String login,

        @Schema(example = "GET /api/actions/{action}") String operation,

        @Schema(description = "The identifier of what was read or changed") @Nullable
        String thing,

        @Nullable String detail,

        @Schema(description = "The network of the client, not its whole address", example = "192.0.2.0/24") @Nullable
        String address,

        Outcome outcome,

        @Schema(description = "How many equal acts it stands for")
        int times,

        @Schema(description = "How many rows an export had, or how many records were deleted") @Nullable
        Long rows) {}
