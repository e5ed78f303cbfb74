package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.domain.action.ActionState;

/**
 * Explains delay and drift of one action on one day: a sentence and the causes of each measure and signal.
 *
 * <p>It puts an {@link Assessment} into words and decides nothing itself, so sentences and numbers agree.
 *
 * @param signals the signals raised, in the order of their kinds
 * @param measures all measures, also those undefined on that day
 * @param warnings signs that the due date may be missed: slipping milestones, the owner's forecast
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
