package org.throughline.query.search;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ReviewId;
import org.throughline.platform.web.PlainText;

/** What is searched for, and among what. */
record SearchFilter(
        @Parameter(
                description =
                        "A number as the source prints it, an identifier, or words; all words must occur in what is found,"
                                + " or in the name of its owner",
                example = "chronologies")
        @NotBlank
        @PlainText(max = 200, words = false)
        String q,

        @Parameter(description = "One or more kinds; all if left out") @Nullable
        Set<SearchHit.Kind> kind,

        @Parameter(schema = @Schema(type = "string"), description = "Only of this review", example = "scr-child-j")
        @Nullable
        ReviewId review) {

    boolean among(SearchHit.Kind asked) {
        return kind == null || kind.isEmpty() || kind.contains(asked);
    }
}
