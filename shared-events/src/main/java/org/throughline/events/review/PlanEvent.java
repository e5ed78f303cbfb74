package org.throughline.events.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** Decisions of committees on a review's plan, which is all its actions. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface PlanEvent extends ReviewEvent {

    /**
     * The committee agreed the plan.
     *
     * @param actionsRecorded the number of actions recorded here that had been agreed by that day; not counted before version 2
     * @param actionsStated the number of actions that the plan states; null if it states none
     * @param reason why the two differ
     */
    @StoredAs(value = "PlanAgreed", version = 2)
    record PlanAgreed(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            @Nullable Integer actionsRecorded,
            @Nullable Integer actionsStated,
            @Nullable String reason)
            implements PlanEvent {}

    /**
     * The committee signed off the plan. Sustained checks may still be due.
     *
     * @param actionsRecorded the number of actions recorded here that had been agreed by that day; not counted before version 2
     * @param actionsStated the number of actions that the plan states; null if it states none
     * @param actionsOpen how many of the recorded ones were neither signed off nor closed; not counted before version 2
     * @param reason why the plan was signed off although the numbers differ, or with actions open
     */
    @StoredAs(value = "PlanSignedOff", version = 2)
    record PlanSignedOff(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            List<String> conditions,
            @Nullable Integer actionsRecorded,
            @Nullable Integer actionsStated,
            @Nullable Integer actionsOpen,
            @Nullable String reason)
            implements PlanEvent {}

    /**
     * A condition of the sign-off was met.
     *
     * @param condition its number among the conditions, from 1
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

    /** The committee revoked its sign-off. The plan stays agreed. */
    @StoredAs("PlanSignOffRevoked")
    record PlanSignOffRevoked(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String reason) implements PlanEvent {}

    /**
     * The committee found that the change has lasted.
     *
     * @param basis what the committee based this on
     */
    @StoredAs("PlanSustained")
    record PlanSustained(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String basis) implements PlanEvent {}

    /** The committee closed the plan. */
    @StoredAs("PlanClosed")
    record PlanClosed(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String explanation) implements PlanEvent {}

    /** The committee judged what the whole plan changed. The latest judgement is the one in force. */
    @StoredAs("PlanImpactAssessed")
    record PlanImpactAssessed(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            ChangeJudged practice,
            ChangeJudged systems,
            ChangeJudged outcomes)
            implements PlanEvent {}
}
