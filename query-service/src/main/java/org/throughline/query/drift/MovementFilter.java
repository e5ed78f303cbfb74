package org.throughline.query.drift;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.throughline.query.action.register.FiveNumber;

/** Which movements a question is about. */
record MovementFilter(
        @Parameter(description = "Into or out of this one of the five numbers") @Nullable
        FiveNumber of,

        @Parameter(description = "Into the number, or out of it")
        Movement.@Nullable Way way) {

    static final MovementFilter ALL = new MovementFilter(null, null);

    boolean lets(FiveNumber number, Movement.Way moved) {
        return (of == null || of == number) && (way == null || way == moved);
    }
}
