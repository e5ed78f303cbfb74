package org.throughline.query.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.review.Plan;
import org.throughline.domain.review.Plan.ActionCount;
import org.throughline.domain.review.Plan.ImpactAssessment;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.Authority;
import org.throughline.events.review.ChangeJudged;
import org.throughline.events.review.ChangeJudged.Change;

/**
 * The plan of a review in a list.
 *
 * @param since the day of the latest change of its status; null for a draft
 * @param actions what its sign-off, or else its agreement, says of its actions; null for a draft
 * @param impact what it was judged to have changed, last; null if that was never judged
 */
public record ShownPlan(
        Plan.Status status,
        @Nullable LocalDate since,
        @Nullable Authority authority,
        @Nullable ShownActions actions,
        @Nullable Impact impact) {

    /**
     * How many of its actions were recorded when it was decided on.
     *
     * @param inWords "1 of 33 actions recorded"; null where they were not counted
     * @param open how many of those recorded were neither signed off nor closed; null for an agreement
     * @param differs whether another number was recorded than it states
     * @param reason why
     */
    public record ShownActions(
            @Nullable Integer recorded,
            @Nullable Integer stated,
            @Nullable Integer open,
            boolean differs,
            @Nullable String reason,
            @Nullable String inWords) {}

    /** What it changed, by a committee's judgement. */
    @Schema(name = "ImpactOfPlan")
    public record Impact(LocalDate on, Judged practice, Judged systems, Judged outcomes) {}

    /**
     * A judgement of one kind of change.
     *
     * @param restingOn how many measurements it names; 0 if it is said to rest on none
     */
    public record Judged(Change change, int restingOn) {}

    static ShownPlan of(ReviewState review) {
        var plan = review.plan();
        var last = plan.steps().isEmpty() ? null : plan.steps().getLast();
        return new ShownPlan(
                plan.status(),
                plan.movedOn(),
                last == null ? null : last.authority(),
                of(plan.actions()),
                of(inForce(review)));
    }

    /** The latest judgement that no meeting has reversed. */
    private static @Nullable ImpactAssessment inForce(ReviewState review) {
        return review.plan().impact().reversed().stream()
                .filter(assessed -> !ShownPlanImpact.isReversed(review, assessed))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable ShownActions of(@Nullable ActionCount count) {
        return count == null
                ? null
                : new ShownActions(
                        count.recorded(),
                        count.stated(),
                        count.open(),
                        count.differs(),
                        count.reason(),
                        count.inWords());
    }

    private static @Nullable Impact of(@Nullable ImpactAssessment assessed) {
        return assessed == null
                ? null
                : new Impact(assessed.on(), of(assessed.practice()), of(assessed.systems()), of(assessed.outcomes()));
    }

    private static Judged of(ChangeJudged judged) {
        return new Judged(judged.change(), judged.evidence().size());
    }
}
