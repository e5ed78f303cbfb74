package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.CalendarDays;
import org.throughline.domain.action.Forecast;

/** Warnings before the due date is missed: milestones that slip, and a forecast after the due date. */
final class ForecastWarnings {

    private ForecastWarnings() {}

    static List<String> on(LocalDate day, Forecast forecast, @Nullable LocalDate due) {
        var warnings = new ArrayList<String>();
        for (var milestone : forecast.milestones())
            if (milestone.reachedOn() == null && milestone.slipDays(day) > 0)
                warnings.add("Milestone %d, first due %s, has slipped by %s: %s"
                        .formatted(
                                milestone.number(),
                                DriftSentences.date(Objects.requireNonNull(milestone.firstDueOn())),
                                CalendarDays.inWords(milestone.slipDays(day)),
                                milestone.what()));
        var expected = forecast.completion();
        if (due != null && expected != null && expected.isAfter(due))
            warnings.add("The owner expects %s, %s after the due date"
                    .formatted(DriftSentences.date(expected), CalendarDays.inWords(CalendarDays.past(due, expected))));
        return warnings;
    }
}
