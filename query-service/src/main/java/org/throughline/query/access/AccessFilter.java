package org.throughline.query.access;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.access.AccessKind;
import org.throughline.query.access.StoredAccess.Criteria;

/** Filters of the record of access. */
record AccessFilter(
        @Parameter(description = "Whose access", example = "lead-csc")
        @Pattern(regexp = LOGIN, message = "is not a login")
        @Nullable
        String login,

        @Nullable AccessKind kind,

        @Parameter(description = "Only where a matter was opened itself, or only where a list or a figure counted it")
        @Nullable
        Reads reads,

        @Parameter(description = "What was read or changed, and all within it", example = "scr-child-j")
        @Pattern(regexp = THING, message = "is not an identifier")
        @Nullable
        String thing,

        @Parameter(schema = @Schema(type = "string", format = "date"), description = "On this day or after it")
        @Nullable
        LocalDate from,

        @Parameter(schema = @Schema(type = "string", format = "date"), description = "On this day or before it")
        @Nullable
        LocalDate to) {

    static final String LOGIN = "[a-z0-9-]{1,80}";
    static final String THING = "[A-Za-z0-9._:-]{1,255}";

    Criteria criteria() {
        return new Criteria(login, kind == null ? Set.of() : Set.of(kind), thing, from, to, reads);
    }
}
