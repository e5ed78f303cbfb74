package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.ImmutableLists;
import org.throughline.events.action.TimingEvent.MilestoneMoved;
import org.throughline.events.action.TimingEvent.MilestoneReached;
import org.throughline.events.action.TimingEvent.MilestoneSet;

/**
 * What is expected before the due date. It warns early and never changes delay.
 *
 * @param completion the owner's latest forecast of the day the work will be finished; null without one
 */
public record Forecast(List<Milestone> milestones, @Nullable LocalDate completion) {

    static final Forecast NONE = new Forecast(List.of(), null);

    public Forecast {
        milestones = List.copyOf(milestones);
    }

    /** A progress update without a forecast leaves the earlier forecast in place. */
    Forecast expected(@Nullable LocalDate date) {
        return date == null ? this : new Forecast(milestones, date);
    }

    Forecast milestoneSet(MilestoneSet e) {
        var milestone = Milestone.set(e.number(), e.what(), e.dueOn(), e.dueOnAsWritten());
        return new Forecast(ImmutableLists.append(milestones, milestone), completion);
    }

    Forecast milestoneMoved(MilestoneMoved e) {
        return with(e.number(), milestone -> milestone.moved(e.dueOn(), e.dueOnAsWritten()));
    }

    Forecast milestoneReached(MilestoneReached e) {
        return with(e.number(), milestone -> milestone.reached(e.effectiveOn()));
    }

    private Forecast with(int number, UnaryOperator<Milestone> changed) {
        return new Forecast(
                ImmutableLists.replace(milestones, milestone -> milestone.number() == number, changed), completion);
    }
}
