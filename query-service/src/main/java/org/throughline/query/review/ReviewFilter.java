package org.throughline.query.review;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.review.Plan;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.CommitteeId;
import org.throughline.events.Period;
import org.throughline.events.review.ReviewKind;
import org.throughline.platform.web.PlainText;
import org.throughline.query.list.TextSearch;

/** Filters of the list of reviews. */
record ReviewFilter(
        @Nullable ReviewKind kind,

        @Parameter(schema = @Schema(type = "string"), description = "Who commissioned it", example = "crc") @Nullable
        CommitteeId committee,

        @Parameter(description = "The status of its plan") Plan.@Nullable Status plan,

        @Parameter(description = "Began on or after") @Nullable
        LocalDate beganFrom,

        @Parameter(description = "Began on or before") @Nullable
        LocalDate beganTo,

        @Parameter(description = "Published on or after") @Nullable
        LocalDate publishedFrom,

        @Parameter(description = "Published on or before") @Nullable
        LocalDate publishedTo,

        @Parameter(description = "Covers a period that ends on or after") @Nullable
        LocalDate coversFrom,

        @Parameter(description = "Covers a period that begins on or before") @Nullable
        LocalDate coversTo,

        @Parameter(description = "Whether another number of actions was recorded than its plan states") @Nullable
        Boolean planDiffers,

        @Parameter(description = "Whether the impact of its plan was judged") @Nullable
        Boolean planImpactJudged,

        @Parameter(description = "Whether it is on hold") @Nullable
        Boolean onHold,

        @Parameter(
                description = "Words in the title or the reference, or the beginning of the identifier; all must occur")
        @PlainText(max = 200, words = false)
        @Nullable
        String q) {

    Predicate<ReviewState> lets(LocalDate day) {
        var words = q == null ? List.<String>of() : TextSearch.words(q);
        return review -> {
            var registered = review.registered();
            return (kind == null || kind == registered.kind())
                    && (committee == null || committee.equals(registered.commissionedBy()))
                    && (plan == null || plan == review.plan().status())
                    && isWithin(review.beganOn(), beganFrom, beganTo)
                    && isWithin(review.disclosure().publicationOn(day).publishedBy(), publishedFrom, publishedTo)
                    && covers(registered.period())
                    && (planDiffers == null || planDiffers == differs(review.plan()))
                    && (planImpactJudged == null
                            || planImpactJudged != review.plan().impact().isEmpty())
                    && (onHold == null || onHold == (review.hold() != null))
                    && TextSearch.has(searched(review), null, review.review().value(), words);
        };
    }

    /** The text to search of a review. */
    static String searched(ReviewState review) {
        var registered = review.registered();
        return TextSearch.text(registered.title(), registered.reference());
    }

    /** Without bounds every day is, and no day too. */
    private static boolean isWithin(@Nullable LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) return true;
        return day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private boolean covers(@Nullable Period period) {
        if (coversFrom == null && coversTo == null) return true;
        return period != null
                && (coversFrom == null || !period.to().isBefore(coversFrom))
                && (coversTo == null || !period.from().isAfter(coversTo));
    }

    private static boolean differs(Plan plan) {
        var actions = plan.actions();
        return actions != null && actions.differs();
    }
}
