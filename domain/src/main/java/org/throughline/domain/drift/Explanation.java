package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.domain.action.ActionState;

/**
 * Why delay and drift of one action on one day are what they are: a sentence and the events behind each of them.
 *
 * <p>It puts an {@link Assessment} into words and decides nothing itself, so that no sentence can tell what no number counts.
 *
 * @param signals each that shows, in the order of their kinds
 * @param measures every one there is, also those that are undefined on that day
 * @param warnings what warns before the due date is missed: milestones that slip, the owner's own forecast
 */
public record Explanation(LocalDate on, List<Signal> signals, List<Measure> measures, List<String> warnings) {

    public Explanation {
        signals = List.copyOf(signals);
        measures = List.copyOf(measures);
        warnings = List.copyOf(warnings);
    }

    /** The state must hold what had taken effect by that day, and nothing later. */
    public static Explanation of(LocalDate day, ActionState state, DriftPolicy policy) {
        var assessed = Assessment.on(day, state, policy);
        var signals = new SignalSentences(day, state, policy);
        var measures = MeasureSentences.on(state, assessed);
        return new Explanation(
                day,
                assessed.signals().stream().map(signals::of).toList(),
                Stream.of(MeasureKind.values()).map(measures::of).toList(),
                state.stage().open()
                        ? ForecastWarnings.on(
                                day, state.forecast(), state.dueDates().current())
                        : List.of());
    }
}
