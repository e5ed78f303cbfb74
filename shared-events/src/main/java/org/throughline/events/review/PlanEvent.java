package org.throughline.events.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** The life of a review's plan, which is all its actions. Each step is a decision of a committee. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface PlanEvent extends ReviewEvent {

    /** The committee took the actions on as the plan that answers the review. */
    @StoredAs("PlanAgreed")
    record PlanAgreed(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source) implements PlanEvent {}

    /** Every action of the plan is done, by the committee's own judgement. Checks may still be to come. */
    @StoredAs("PlanSignedOff")
    record PlanSignedOff(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            List<String> conditions)
            implements PlanEvent {}

    /**
     * A condition of the sign-off is met.
     *
     * @param condition its place among the conditions, from 1
     */
    @StoredAs("PlanConditionMet")
    record PlanConditionMet(
            ReviewId reviewId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            int condition,
            String how)
            implements PlanEvent {}

    /** The committee took its sign-off back. The plan is still agreed. */
    @StoredAs("PlanSignOffRevoked")
    record PlanSignOffRevoked(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String reason) implements PlanEvent {}

    /**
     * The change that the plan was for has lasted.
     *
     * @param basis what the committee judged that by
     */
    @StoredAs("PlanSustained")
    record PlanSustained(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String basis) implements PlanEvent {}

    /** Nothing of the plan is left to look at. */
    @StoredAs("PlanClosed")
    record PlanClosed(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String explanation) implements PlanEvent {}
}
