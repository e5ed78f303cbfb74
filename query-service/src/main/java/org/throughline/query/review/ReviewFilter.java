package org.throughline.query.review;

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
import org.throughline.events.CommitteeId;
import org.throughline.events.review.ReviewKind;
import org.throughline.platform.web.Text;

/** Which reviews a question is about, on which day, and which part of them. */
record ReviewFilter(
        @Nullable ReviewKind kind,

        @Parameter(schema = @Schema(type = "string"), description = "Who commissioned it", example = "crc") @Nullable
        CommitteeId committee,

        @Parameter(description = "Words in the title") @Text(max = 200) @Nullable
        String q,

        @Parameter(description = "The day asked about; today if left out") @Nullable
        LocalDate asOf,

        @Nullable Integer page,
        @Nullable Integer size) {

    Bson asBson() {
        var all = new ArrayList<Bson>();
        if (kind != null) all.add(eq("kind", kind));
        if (committee != null) all.add(eq("commissionedBy", committee));
        if (q != null)
            all.add(regex("title", Pattern.compile(Pattern.quote(q), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
        return all.isEmpty() ? empty() : and(all);
    }
}
