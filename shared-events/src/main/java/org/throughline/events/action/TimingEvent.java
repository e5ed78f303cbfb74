package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.Authority;
import org.throughline.events.HoldReason;
import org.throughline.events.Source;
import org.throughline.events.StatedDate;
import org.throughline.events.StoredAs;

/** Milestones, holds, recurring duties and requests for more time. Rebaselines are in {@link ActionEvent}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface TimingEvent extends ActionEvent {

    /**
     * A milestone was set.
     *
     * @param number of the milestone within the action, from 1
     * @param dueOn null if the source has words in its place, which are then in {@code dueOnAsWritten}
     */
    @StoredAs("MilestoneSet")
    record MilestoneSet(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            int number,
            String what,
            @Nullable LocalDate dueOn,
            @Nullable StatedDate dueOnAsWritten)
            implements TimingEvent {}

    /**
     * A milestone was moved. The due date of the action does not change.
     *
     * @param dueOn null if the source has words in its place, which are then in {@code dueOnAsWritten}
     */
    @StoredAs("MilestoneMoved")
    record MilestoneMoved(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            int number,
            @Nullable LocalDate dueOn,
            @Nullable StatedDate dueOnAsWritten,
            String reason)
            implements TimingEvent {}

    /** A milestone was reached. */
    @StoredAs("MilestoneReached")
    record MilestoneReached(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Source source,
            int number,
            @Nullable String note) implements TimingEvent {}

    /**
     * The action was put on hold: it cannot lawfully proceed.
     *
     * @param reviewBy the review date of the hold; after it the hold no longer counts
     */
    @StoredAs("ActionHeld")
    record ActionHeld(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            HoldReason reason,
            String explanation,
            LocalDate reviewBy)
            implements TimingEvent {}

    /** A committee reviewed the hold, found it still needed and set the next review date. */
    @StoredAs("HoldReviewed")
    record HoldReviewed(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            LocalDate reviewBy,
            String explanation)
            implements TimingEvent {}

    /** The hold was released. */
    @StoredAs("HoldReleased")
    record HoldReleased(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String explanation) implements TimingEvent {}

    /** A committee made the action a recurring duty, or gave the duty another rhythm. */
    @StoredAs("RecurringDutySet")
    record RecurringDutySet(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            RecurringDuty duty,
            String reason)
            implements TimingEvent {}

    /**
     * An occurrence of the recurring duty was done, or recorded as missed.
     *
     * @param dueOn the day by which the occurrence was owed
     */
    @StoredAs("OccurrenceAnswered")
    record OccurrenceAnswered(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            LocalDate dueOn,
            OccurrenceResult result,
            String evidence)
            implements TimingEvent {}

    /** A committee ended the recurring duty. What was owed before stays owed. */
    @StoredAs("RecurringDutyEnded")
    record RecurringDutyEnded(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String reason) implements TimingEvent {}

    /**
     * The lead agency asked for a later due date. Only a committee can grant it.
     *
     * @param authority the meeting at which it was asked for; null elsewhere
     * @param until the requested due date
     */
    @StoredAs("MoreTimeRequested")
    record MoreTimeRequested(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            LocalDate until,
            String reason)
            implements TimingEvent {}

    /** A committee refused the request for more time. */
    @StoredAs("MoreTimeRefused")
    record MoreTimeRefused(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String reason) implements TimingEvent {}
}
