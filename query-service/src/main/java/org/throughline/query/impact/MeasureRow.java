package org.throughline.query.impact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.impact.Strength;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.ReviewId;
import org.throughline.query.action.AssessedAction;

/**
 * One measure of one action over time.
 *
 * @param statement of the action
 * @param best the strength of the action's best evidence of practice or outcome
 * @param readingsInAll how many there are
 * @param latestOn the day of the latest reading; null where something was said without a figure
 */
public record MeasureRow(
        ActionId action,
        ReviewId review,
        AgencyId leadAgency,
        String statement,
        Strength best,
        int readingsInAll,
        @Nullable LocalDate latestOn,
        @JsonUnwrapped MeasureSeries series) {

    static Stream<MeasureRow> of(AssessedAction action) {
        var view = action.view();
        return MeasureSeries.of(view).stream()
                .map(series -> new MeasureRow(
                        view.action(),
                        view.review(),
                        view.leadAgency(),
                        view.statement(),
                        view.shown().best().strength(),
                        series.readings().size(),
                        latestOn(series.readings()),
                        series));
    }

    private static @Nullable LocalDate latestOn(List<MeasureSeries.ReadOn> readings) {
        return readings.isEmpty() ? null : readings.getLast().on();
    }
}
