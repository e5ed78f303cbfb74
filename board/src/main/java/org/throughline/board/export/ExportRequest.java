package org.throughline.board.export;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The form in which a whole answer is asked for. */
public record ExportRequest(
        @Parameter(description = "csv and xlsx give the whole list of the answer as a file. Accept works too") @Nullable
        Format format) {}
