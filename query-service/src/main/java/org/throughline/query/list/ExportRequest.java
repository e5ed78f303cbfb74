package org.throughline.query.list;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The form in which a whole answer is asked for. */
public record ExportRequest(
        @Parameter(description = "csv and xlsx export its list with the question printed on it. Accept works too")
        @Nullable
        Format format) {}
