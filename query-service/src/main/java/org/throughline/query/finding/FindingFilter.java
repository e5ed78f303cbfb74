package org.throughline.query.finding;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.FindingKind;
import org.throughline.platform.web.PlainText;
import org.throughline.query.list.TextSearch;

/** Filters of the list of findings. */
record FindingFilter(
        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(schema = @Schema(type = "string"), example = "chronologies") @Nullable
        ThemeId theme,

        @Nullable FindingKind kind,
        @Nullable FindingStatus status,

        @Parameter(description = "Whether agencies dispute it") @Nullable
        Boolean disputed,

        @Parameter(description = "Raised on or after") @Nullable
        LocalDate raisedFrom,

        @Parameter(description = "Raised on or before") @Nullable
        LocalDate raisedTo,

        @Parameter(
                description =
                        "Words in the statement, or in the title or the reference of the review, or the beginning of"
                                + " the number in its source or of the identifier; all must occur")
        @PlainText(max = 200, words = false)
        @Nullable
        String q) {

    /** Tests the finding's own fields before those of its actions, which cost more. */
    Predicate<AnsweredFinding> lets(Supplier<Function<ReviewId, String>> reviews) {
        Predicate<AnsweredFinding> asked = answered -> {
            var raised = answered.finding().raised();
            var stated = answered.finding().stated();
            return (theme == null || theme.equals(stated.theme()))
                    && (kind == null || kind == stated.kind())
                    && (disputed == null || disputed == answered.finding().disputed())
                    && (raisedFrom == null || !raised.effectiveOn().isBefore(raisedFrom))
                    && (raisedTo == null || !raised.effectiveOn().isAfter(raisedTo))
                    && (status == null || status == answered.status());
        };
        if (q == null) return asked;
        var words = TextSearch.words(q);
        var titles = reviews.get();
        return asked.and(answered -> words.stream()
                .map(List::of)
                .allMatch(word -> isAbout(answered, word) || TextSearch.has(titles.apply(answered.review()), word)));
    }

    private static boolean isAbout(AnsweredFinding answered, List<String> word) {
        return TextSearch.has(
                answered.view().words(),
                answered.finding().raised().numberInSource(),
                answered.id().value(),
                word);
    }
}
