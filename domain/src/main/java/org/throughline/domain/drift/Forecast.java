package org.throughline.domain.drift;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.TimingEvent.MilestoneMoved;
import org.throughline.events.action.TimingEvent.MilestoneReached;
import org.throughline.events.action.TimingEvent.MilestoneSet;

/**
 * What is expected of an action before its due date: its milestones, and the owner's own forecast. Neither changes delay;
 * both warn early.
 */
public record Forecast(List<Milestone> milestones, @Nullable LocalDate forecast) {

    static final Forecast NONE = new Forecast(List.of(), null);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public Forecast {
        milestones = List.copyOf(milestones);
    }

    Forecast then(ActionEvent event) {
        return switch (event) {
            case ProgressRecorded e when e.forecastDate() != null -> new Forecast(milestones, e.forecastDate());
            case MilestoneSet e ->
                new Forecast(
                        Stream.concat(
                                        milestones.stream(),
                                        Stream.of(new Milestone(e.number(), e.what(), e.dueOn(), e.dueOn(), null)))
                                .toList(),
                        forecast);
            case MilestoneMoved e -> with(e.number(), milestone -> milestone.moved(e.dueOn()));
            case MilestoneReached e -> with(e.number(), milestone -> milestone.reached(e.effectiveOn()));
            default -> this;
        };
    }

    /** What warns before the due date is missed, a sentence each. */
    List<String> warnings(LocalDate day, @Nullable LocalDate due) {
        var warnings = new ArrayList<String>();
        for (var milestone : milestones)
            if (milestone.reachedOn() == null && milestone.slipDays(day) > 0)
                warnings.add("Milestone %d, first due %s, has slipped by %s: %s"
                        .formatted(
                                milestone.number(),
                                DATE.format(milestone.firstDueOn()),
                                CalendarDays.inWords(milestone.slipDays(day)),
                                milestone.what()));
        if (due != null && forecast != null && forecast.isAfter(due))
            warnings.add("The owner expects %s, %s after the due date"
                    .formatted(DATE.format(forecast), CalendarDays.inWords(CalendarDays.past(due, forecast))));
        return warnings;
    }

    private Forecast with(int number, UnaryOperator<Milestone> changed) {
        return new Forecast(
                milestones.stream()
                        .map(milestone -> milestone.number() == number ? changed.apply(milestone) : milestone)
                        .toList(),
                forecast);
    }
}
