package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact was read.
 *
 * @param paragraph the numbered paragraph, as printed
 * @param sha256 of the attached file, in lower-case hexadecimal (FIPS 180-4)
 * @param assumed what the document does not say and whoever recorded it had to assume, a phrase each: "dueDate: end of
 *     the reporting period"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
        String document,
        @Nullable String paragraph,
        @Nullable String sha256,
        List<String> assumed) {

    public Source {
        assumed = IdFormat.orNone(assumed);
    }
}
