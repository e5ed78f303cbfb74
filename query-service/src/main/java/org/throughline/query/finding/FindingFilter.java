package org.throughline.query.finding;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.FindingKind;
import org.throughline.platform.web.Text;

/** Which findings a question is about, on which day, and which part of them. */
record FindingFilter(
        @Parameter(schema = @Schema(type = "string"), example = "scr-child-j") @Nullable
        ReviewId review,

        @Parameter(schema = @Schema(type = "string"), example = "chronologies") @Nullable
        ThemeId theme,

        @Nullable FindingKind kind,
        @Nullable FindingStatus status,

        @Parameter(description = "Words in the statement") @Text(max = 200) @Nullable
        String q,

        @Parameter(description = "The day asked about; today if left out") @Nullable
        LocalDate asOf,

        @Nullable Integer page,
        @Nullable Integer size) {

    /** Everything but the status, which follows from the actions and is looked for afterwards. */
    Bson asBson() {
        var all = new ArrayList<Bson>();
        if (review != null) all.add(eq("review", review));
        if (theme != null) all.add(eq("theme", theme));
        if (kind != null) all.add(eq("kind", kind));
        if (q != null)
            all.add(regex(
                    "statement", Pattern.compile(Pattern.quote(q), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
        return all.isEmpty() ? empty() : and(all);
    }
}
