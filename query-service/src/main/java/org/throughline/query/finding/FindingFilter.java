package org.throughline.query.finding;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.FindingKind;
import org.throughline.platform.web.Text;

/** Which findings a question is about, on which day, by what was known when, and which part of them. */
record FindingFilter(
        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(schema = @Schema(type = "string"), example = "chronologies") @Nullable
        ThemeId theme,

        @Nullable FindingKind kind,
        @Nullable FindingStatus status,

        @Parameter(description = "Whether agencies dispute it") @Nullable
        Boolean disputed,

        @Parameter(description = "Words in the statement") @Text(max = 200) @Nullable
        String q,

        @Parameter(description = "The day asked about; today if left out") @Nullable
        LocalDate asOf,

        @Parameter(description = "Only what had been recorded by then", example = "2017-03-31T12:00:00Z") @Nullable
        Instant knownAt,

        @Nullable Integer page,
        @Nullable Integer size) {

    /** What can be asked of the store: no finding is left out that {@link #lets} would let through. */
    Bson asBson() {
        var all = new ArrayList<Bson>();
        if (review != null) all.add(eq("review", review));
        if (theme != null) all.add(eq("themes", theme));
        return all.isEmpty() ? empty() : and(all);
    }

    /** Asked of what was so on the day, which a correction may have made other than it is now. */
    boolean lets(AnsweredFinding answered) {
        var raised = answered.finding().raised();
        return (theme == null || theme.equals(raised.theme()))
                && (kind == null || kind == raised.kind())
                && (status == null || status == answered.status())
                && (disputed == null || disputed == answered.finding().disputed())
                && (q == null || raised.statement().toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)));
    }
}
