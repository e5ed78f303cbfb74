package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.Authority;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;
import org.throughline.events.hold.HoldReason;

/**
 * What happens to the time an action has, beside its due date: milestones, requests for more of it, and holds in which it
 * cannot lawfully proceed.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface TimingEvent extends ActionEvent {

    /**
     * A step on the way was promised by a date.
     *
     * @param number counted within the action, from 1
     */
    @StoredAs("MilestoneSet")
    record MilestoneSet(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            int number,
            String what,
            LocalDate dueOn)
            implements TimingEvent {}

    /** A step on the way was promised by another date. The due date of the action is as it was. */
    @StoredAs("MilestoneMoved")
    record MilestoneMoved(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            int number,
            LocalDate dueOn,
            String reason)
            implements TimingEvent {}

    /** A step on the way was made. */
    @StoredAs("MilestoneReached")
    record MilestoneReached(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Source source,
            int number,
            @Nullable String note) implements TimingEvent {}

    /**
     * The action cannot lawfully proceed.
     *
     * @param reviewBy the day by which somebody has to ask whether it still cannot; past it the hold counts no more
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

    /** A committee asked whether the hold is still needed, found that it is, and named the next day to ask. */
    @StoredAs("HoldReviewed")
    record HoldReviewed(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            LocalDate reviewBy,
            String explanation)
            implements TimingEvent {}

    /** The action can proceed again. */
    @StoredAs("HoldReleased")
    record HoldReleased(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String explanation) implements TimingEvent {}

    /**
     * The lead agency asked for a later due date. Only a committee gives one.
     *
     * @param until the due date it asks for
     */
    @StoredAs("MoreTimeRequested")
    record MoreTimeRequested(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Source source,
            LocalDate until,
            String reason) implements TimingEvent {}

    /** A committee left the due date as it is. */
    @StoredAs("MoreTimeRefused")
    record MoreTimeRefused(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String reason) implements TimingEvent {}
}
