package org.throughline.query.review;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.events.CommitteeId;
import org.throughline.events.review.ReviewKind;
import org.throughline.events.standing.Plan;
import org.throughline.events.standing.ReviewStanding;
import org.throughline.platform.web.Text;

/** Which reviews a question is about, on which day, by what was known when, and which part of them. */
record ReviewFilter(
        @Nullable ReviewKind kind,

        @Parameter(schema = @Schema(type = "string"), description = "Who commissioned it", example = "crc") @Nullable
        CommitteeId committee,

        @Parameter(description = "How far its plan is") Plan.@Nullable Status plan,

        @Parameter(description = "Words in the title") @Text(max = 200) @Nullable
        String q,

        @Parameter(description = "The day asked about; today if left out") @Nullable
        LocalDate asOf,

        @Parameter(description = "Only what had been recorded by then", example = "2017-03-31T12:00:00Z") @Nullable
        Instant knownAt,

        @Nullable Integer page,
        @Nullable Integer size) {

    /** Asked of what was so on the day, which a correction may have made other than it is now. */
    boolean lets(ReviewStanding review) {
        var registered = review.registered();
        return (kind == null || kind == registered.kind())
                && (committee == null || committee.equals(registered.commissionedBy()))
                && (plan == null || plan == review.plan().status())
                && (q == null || registered.title().toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)));
    }
}
