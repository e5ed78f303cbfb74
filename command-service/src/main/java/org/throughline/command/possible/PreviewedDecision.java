package org.throughline.command.possible;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tools.jackson.databind.JsonNode;

/** A decision to be previewed: its kind, and its own body. */
@Schema(name = "PreviewedDecision")
record PreviewedDecision(
        @Schema(description = "The last part of its path", example = "due-date") @NotNull @Size(max = 100)
        String as,

        @Schema(description = "The body that it takes as a request of its own") @NotNull
        JsonNode with) {}
