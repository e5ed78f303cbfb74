package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document that an event was recorded from.
 *
 * @param paragraph the numbered paragraph, as printed
 * @param sha256 of the attached file, in lower-case hexadecimal (FIPS 180-4)
 * @param assumed assumptions made because the document is silent, a phrase each: "dueDate: end of the reporting period"
 * @param statedOn the document's words for the day the event took effect, where they differ from a plain day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
        String document,
        @Nullable String paragraph,
        @Nullable String sha256,
        List<String> assumed,
        @Nullable StatedDate statedOn) {

    public Source {
        assumed = IdFormat.orNone(assumed);
    }

    /** Whether what a field says was assumed. */
    public boolean assumes(String field) {
        return assumed.stream().anyMatch(phrase -> phrase.startsWith(field + ":"));
    }
}
