package org.throughline.query.theme;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ReviewId;
import org.throughline.platform.web.PlainText;
import org.throughline.query.finding.AnsweredFinding;
import org.throughline.query.list.TextSearch;

/** Filters of the list of themes. */
record ThemeFilter(
        @Parameter(schema = @Schema(type = "string"), description = "Raised by this review", example = "scr-child-j")
        @Nullable
        ReviewId review,

        @Parameter(description = "Whether a finding on it repeats an earlier one") @Nullable
        Boolean recurred,

        @Parameter(description = "Words in its name; all must occur") @PlainText(max = 200, words = false) @Nullable
        String q) {

    boolean lets(List<AnsweredFinding> onTheme) {
        return review == null
                || onTheme.stream().anyMatch(finding -> finding.review().equals(review));
    }

    boolean lets(ThemeRow row) {
        return (recurred == null || recurred == (row.recurred() > 0))
                && TextSearch.has(
                        TextSearch.text(row.name(), row.theme().value()), q == null ? List.of() : TextSearch.words(q));
    }
}
