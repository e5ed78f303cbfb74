package org.throughline.query.review;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.review.Plan;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.CommitteeId;
import org.throughline.events.review.ReviewKind;
import org.throughline.platform.web.PlainText;
import org.throughline.query.list.TextSearch;

/** Filters of the list of reviews. */
record ReviewFilter(
        @Nullable ReviewKind kind,

        @Parameter(schema = @Schema(type = "string"), description = "Who commissioned it", example = "crc") @Nullable
        CommitteeId committee,

        @Parameter(description = "The status of its plan") Plan.@Nullable Status plan,

        @Parameter(description = "Whether another number of actions was recorded than its plan states") @Nullable
        Boolean planDiffers,

        @Parameter(description = "Whether the impact of its plan was judged") @Nullable
        Boolean planImpactJudged,

        @Parameter(description = "Whether it is on hold") @Nullable
        Boolean onHold,

        @Parameter(description = "Words in the title or the reference; all must occur") @PlainText(max = 200) @Nullable
        String q) {

    Predicate<ReviewState> lets() {
        var words = q == null ? List.<String>of() : TextSearch.words(q);
        return review -> {
            var registered = review.registered();
            return (kind == null || kind == registered.kind())
                    && (committee == null || committee.equals(registered.commissionedBy()))
                    && (plan == null || plan == review.plan().status())
                    && (planDiffers == null || planDiffers == differs(review.plan()))
                    && (planImpactJudged == null
                            || planImpactJudged != review.plan().impact().isEmpty())
                    && (onHold == null || onHold == (review.hold() != null))
                    && TextSearch.has(TextSearch.text(registered.title(), registered.reference()), words);
        };
    }

    private static boolean differs(Plan plan) {
        var actions = plan.actions();
        return actions != null && actions.differs();
    }
}
